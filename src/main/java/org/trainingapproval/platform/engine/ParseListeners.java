package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Adds to the listeners that are called when a diagram is read, which the engine keeps in a list that may be missing. */
final class ParseListeners {

    private ParseListeners() {}

    static void add(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        configuration.setCustomPostBPMNParseListeners(
                Additions.to(configuration.getCustomPostBPMNParseListeners(), listener));
    }
}
