package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.EndedProcess;
import org.trainingapproval.platform.process.EndedProcessListener;

/**
 * Tells features that a process instance ended. Needs the engine's inside because only a listener that is added where a
 * diagram is read also runs when an administrator deletes an instance and asks to skip the listeners of the diagram.
 */
@Component
class EndedProcesses extends AbstractProcessEnginePlugin {

    private final ObjectProvider<EndedProcessListener> listeners;

    EndedProcesses(ObjectProvider<EndedProcessListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ParseListeners.add(configuration, new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                ExecutionListener atEnd =
                        execution -> tell(new EndedProcess(process.getKey(), execution.getProcessBusinessKey()));
                process.addBuiltInListener(ExecutionListener.EVENTNAME_END, atEnd);
            }
        });
    }

    private void tell(EndedProcess ended) {
        listeners.orderedStream().forEach(listener -> listener.ended(ended));
    }
}
