package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.engine.OpenTasks;

/** Closes a checkpoint that nobody answered in time. */
@Component
class CloseCheckpointDelegate implements JavaDelegate {

    private final Checkpoints checkpoints;
    private final OpenTasks tasks;

    CloseCheckpointDelegate(Checkpoints checkpoints, OpenTasks tasks) {
        this.checkpoints = checkpoints;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Whoever sends the form at this moment locks the task first; begun with anything else, each could wait for the
        // other.
        tasks.lock(execution.getProcessBusinessKey());
        CheckpointKind kind = CheckpointKind.valueOf((String) execution.getVariable(CHECKPOINT));
        checkpoints.close(execution.getProcessBusinessKey(), kind, DeliveryParts.partOf(kind, execution));
        execution.setVariable(CHECKPOINT_STATE, State.NO_DATA.name());
    }
}
