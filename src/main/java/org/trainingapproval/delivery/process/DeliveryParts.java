package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.PART;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** The parts of a training that the diagram runs one beside the other. */
@Component("deliveryParts")
public class DeliveryParts {

    private final Deliveries deliveries;

    DeliveryParts(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Their numbers, from 1. */
    public List<Integer> of(DelegateExecution execution) {
        return deliveries.parts(execution.getProcessBusinessKey());
    }

    /** Which part a step is about: 0 for what is asked once for all parts. */
    static int partOf(CheckpointKind kind, DelegateExecution execution) {
        return partOf(kind, execution.getVariable(PART));
    }

    static int partOf(CheckpointKind kind, @Nullable Object part) {
        if (!kind.isPerPart()) {
            return 0;
        }
        if (part instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException(kind + " is asked for no part of a training");
    }
}
