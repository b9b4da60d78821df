package org.trainingapproval.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.WorkCalendar;

/**
 * How long an answer is waited for at most: a silent booking does not hold up what comes next, and nobody waits for what can do
 * no good any more. A working day after the due date always stays, and human resources see the checkpoint before it is closed.
 */
@Component
class Patience {

    private final WorkCalendar calendar;

    Patience(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A promise that ends in time. One that never ends stays as it is: the organisation wants to wait.
     *
     * @param promise what was worked out from the times for an answer
     * @param checkpoint what is waited for
     * @param others what else the delivery asks for
     */
    Promise within(Promise promise, Checkpoint checkpoint, List<Checkpoint> others) {
        Instant grace = calendar.endOfWorkingDay(promise.dueAt(), 1);
        return end(checkpoint, others)
                .map(end -> end.isBefore(grace) ? grace : end)
                .filter(end -> promise.closeAt() != null && end.isBefore(promise.closeAt()))
                .map(end -> closingAt(end, promise))
                .orElse(promise);
    }

    private Optional<Instant> end(Checkpoint checkpoint, List<Checkpoint> others) {
        return checkpoint.kind() == CheckpointKind.BOOKING
                ? others.stream()
                        .filter(other -> other.kind() != CheckpointKind.BOOKING && other.state() == State.PLANNED)
                        .map(Checkpoint::opensAt)
                        .min(Instant::compareTo)
                : Optional.ofNullable(checkpoint.pointlessAfter()).map(calendar::endOfDay);
    }

    private static Promise closingAt(Instant end, Promise promise) {
        boolean seen = promise.handOverAt() == null || promise.handOverAt().isBefore(end);
        return new Promise(promise.remindAt(), promise.dueAt(), seen ? promise.handOverAt() : promise.dueAt(), end);
    }
}
