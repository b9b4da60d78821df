package org.trainingapproval.request.process;

import java.math.BigDecimal;
import java.util.Optional;
import org.trainingapproval.request.Need.Direction;

/** A target has to be better than where the metric stands. */
public final class Improvement {

    private Improvement() {}

    /** What is wrong with a target, in one sentence that begins with the label of its field. */
    public static Optional<String> problem(
            String label, Optional<BigDecimal> baseline, Optional<BigDecimal> target, Optional<Direction> direction) {
        if (baseline.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        int change = target.get().compareTo(baseline.get());
        if (change == 0) {
            return Optional.of(
                    label + ": it is the same as the value today. Write the value that the training should lead to.");
        }
        if (direction.equals(Optional.of(Direction.LOWER)) && change > 0) {
            return Optional.of(label + ": lower is better, so write less than the value today.");
        }
        if (direction.equals(Optional.of(Direction.HIGHER)) && change < 0) {
            return Optional.of(label + ": higher is better, so write more than the value today.");
        }
        return Optional.empty();
    }
}
