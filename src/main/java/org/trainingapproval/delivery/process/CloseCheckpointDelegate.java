package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** Closes a checkpoint that nobody answered in time. */
@Component
class CloseCheckpointDelegate implements JavaDelegate {

    private final Checkpoints checkpoints;

    CloseCheckpointDelegate(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckpointKind kind = CheckpointKind.valueOf((String) execution.getVariable(CHECKPOINT));
        checkpoints.close(execution.getProcessBusinessKey(), kind, DeliveryParts.partOf(kind, execution));
        execution.setVariable(CHECKPOINT_STATE, State.NO_DATA.name());
    }
}
