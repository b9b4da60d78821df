package org.trainingapproval.delivery.result;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.result.ResultReport.Kept;
import org.trainingapproval.request.DateWords;

/** What was asked on the way to a result, and what became of it. */
@Component
@Transactional(readOnly = true)
class KeptCheckpoints {

    private final Checkpoints checkpoints;
    private final DateWords dates;

    KeptCheckpoints(Checkpoints checkpoints, DateWords dates) {
        this.checkpoints = checkpoints;
        this.dates = dates;
    }

    List<Kept> of(String number) {
        return checkpoints.of(number).stream().map(this::kept).toList();
    }

    private Kept kept(Checkpoint checkpoint) {
        return new Kept(
                name(checkpoint),
                switch (checkpoint.state()) {
                    case DONE -> "done on " + dates.moment(Objects.requireNonNull(checkpoint.doneAt()));
                    case NO_DATA -> "no answer";
                    case SKIPPED -> "left out";
                    case OPEN, PLANNED -> "still to come, by " + dates.moment(checkpoint.dueAt());
                },
                checkpoint.state() == State.DONE);
    }

    private static String name(Checkpoint checkpoint) {
        return checkpoint.part() > 1
                ? "%s of part %d".formatted(checkpoint.kind().words(), checkpoint.part())
                : checkpoint.kind().words();
    }
}
