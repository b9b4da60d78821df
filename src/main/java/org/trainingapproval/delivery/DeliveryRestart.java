package org.trainingapproval.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.persistence.AnswerStore;
import org.trainingapproval.delivery.persistence.CheckpointStore;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** What becomes of the checkpoints when a delivery that was broken off begins again: what was done stays, the rest is new. */
@Component
class DeliveryRestart {

    // The money that they were about was freed; the changed training is booked and paid anew.
    private static final Set<CheckpointKind> ABOUT_MONEY = EnumSet.of(CheckpointKind.BOOKING, CheckpointKind.COSTS);

    private final CheckpointStore checkpoints;
    private final AnswerStore answers;
    private final CheckpointPlan plan;

    DeliveryRestart(CheckpointStore checkpoints, AnswerStore answers, CheckpointPlan plan) {
        this.checkpoints = checkpoints;
        this.answers = answers;
        this.plan = plan;
    }

    void of(Delivery again) {
        List<Checkpoint> planned = plan.of(again, again.startedAt());
        List<Answered> given = answers.of(again.number());
        checkpoints.of(again.number()).stream()
                .filter(before -> before.state() != State.DONE || ABOUT_MONEY.contains(before.kind()))
                .forEach(before -> planned.stream()
                        .filter(before::is)
                        .findFirst()
                        // Asked as if it never had been: what was answered before does not count any more.
                        .ifPresentOrElse(checkpoints::update, () -> leaveOut(before, given)));
    }

    // What somebody answered stays readable, so that its checkpoint has to stay as well.
    private void leaveOut(Checkpoint before, List<Answered> given) {
        boolean isAnswered =
                given.stream().anyMatch(answer -> answer.kind() == before.kind() && answer.part() == before.part());
        if (!isAnswered) {
            checkpoints.delete(before);
        } else if (before.state() != State.DONE) {
            checkpoints.update(before.skipped());
        }
    }
}
