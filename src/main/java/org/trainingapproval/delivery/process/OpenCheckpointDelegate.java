package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.CheckpointWords;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.delivery.process.CheckpointTask.Respondent;
import org.trainingapproval.request.process.SummaryVariable;

/** Opens a checkpoint, and prepares what its form shows and begins with; or passes over it. */
@Component
class OpenCheckpointDelegate implements JavaDelegate {

    /** The training and its goal; not what it costs, who decided what, or what colleagues answered. */
    static final Set<String> FOR_PARTICIPANTS = Set.of(
            "requestNumber",
            "title",
            "partTitle",
            "content",
            "objectives",
            "kpiSentence",
            "format",
            "dates",
            "place",
            "expectation",
            "checkpointDue");

    private final Checkpoints checkpoints;
    private final CheckpointWords words;
    private final DeliveryTeam team;
    private final FirstAnswers firstAnswers;
    private final SummaryVariable summary;

    OpenCheckpointDelegate(
            Checkpoints checkpoints,
            CheckpointWords words,
            DeliveryTeam team,
            FirstAnswers firstAnswers,
            SummaryVariable summary) {
        this.checkpoints = checkpoints;
        this.words = words;
        this.team = team;
        this.firstAnswers = firstAnswers;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        CheckpointTask task = CheckpointTask.valueOf((String) execution.getVariable(CHECKPOINT));
        boolean manyAnswer = task.respondent() == Respondent.PARTICIPANTS;
        int asked = manyAnswer ? team.participants(number).size() : 1;
        Checkpoint checkpoint =
                checkpoints.open(number, task.kind(), DeliveryParts.partOf(task.kind(), execution), asked);
        boolean isAsked = checkpoint.state() == State.OPEN;
        // What was done before the delivery began again is passed over like what is left out.
        execution.setVariable(CHECKPOINT_STATE, (isAsked ? State.OPEN : State.SKIPPED).name());
        if (isAsked) {
            firstAnswers.write(execution, task);
            Map<String, String> more = words.of(checkpoint);
            if (task.kind().isPerPart()) {
                // The engine names the task by it.
                execution.setVariable(PART_TITLE, more.get(PART_TITLE));
            }
            summary.write(execution, number, more, name -> !manyAnswer || FOR_PARTICIPANTS.contains(name));
        }
    }
}
