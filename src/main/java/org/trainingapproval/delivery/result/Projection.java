package org.trainingapproval.delivery.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.trainingapproval.request.Need.Direction;
import org.trainingapproval.request.businesscase.Benefit;

/**
 * What a first year brings by what was measured, before share and confidence are taken off. Who measures nothing improved
 * nothing (Phillips, guiding principle 6).
 *
 * @param direction which way the metric gets better
 * @param baseline where it stood
 * @param target where it was agreed to be
 * @param estimated what was expected to come of reaching the target
 */
record Projection(Direction direction, BigDecimal baseline, BigDecimal target, Benefit estimated) {

    /** Decimals of a benefit that has to be rounded. */
    static final int SCALE = 6;

    /**
     * Where each unit has a value: that of all units by which the metric got better, also beyond the target. Where it has none:
     * as much of the estimate as of the way to the target was gone, and never more than all of it.
     *
     * @param actual where the metric stands now
     */
    BigDecimal benefit(BigDecimal actual) {
        BigDecimal gained = better(actual);
        if (gained.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        if (estimated instanceof Benefit.UnitValue unit) {
            return rounded(unit.unitValue().multiply(gained));
        }
        BigDecimal wanted = better(target);
        if (wanted.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        // Divides last: a third of the way would not be exact.
        return gained.compareTo(wanted) >= 0
                ? rounded(estimated.firstYear())
                : estimated.firstYear().multiply(gained).divide(wanted, SCALE, RoundingMode.HALF_EVEN);
    }

    /** Whether the metric is where it was agreed to be, or better. */
    boolean isReached(BigDecimal actual) {
        return better(actual).compareTo(better(target)) >= 0;
    }

    /** By how much a value is better than the baseline; below zero when it is worse. */
    BigDecimal better(BigDecimal value) {
        return direction == Direction.LOWER ? baseline.subtract(value) : value.subtract(baseline);
    }

    static BigDecimal rounded(BigDecimal benefit) {
        return benefit.scale() > SCALE ? benefit.setScale(SCALE, RoundingMode.HALF_EVEN) : benefit;
    }
}
