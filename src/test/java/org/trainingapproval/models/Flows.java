package org.trainingapproval.models;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Follows the flows by their ends; the lists inside an element may be missing in a file written by hand. */
final class Flows {

    private Flows() {}

    static List<SequenceFlow> outOf(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().getId().equals(node.getId()))
                .toList();
    }
}
