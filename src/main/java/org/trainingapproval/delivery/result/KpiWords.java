package org.trainingapproval.delivery.result;

import static org.trainingapproval.request.Need.plain;

import java.math.BigDecimal;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.businesscase.Benefit;

/**
 * What became of a metric, in words.
 *
 * @param need with the metric and its unit
 * @param result what was measured
 */
record KpiWords(Need need, Result result) {

    static String value(Need need, BigDecimal figure) {
        return plain(figure) + " " + need.unit();
    }

    /** Such as: Duplicate records went from 12 % to 9 %; the target was 9.5 % and is reached. */
    String sentence() {
        Measurement measured = result.measurement();
        if (measured == null) {
            return "Nobody measured “%s”, so no improvement is counted.".formatted(need.kpi());
        }
        return "%s: %s before, %s after. %s"
                .formatted(need.kpi(), value(result.baseline()), value(measured.actual()), verdict(measured.actual()));
    }

    private String verdict(BigDecimal actual) {
        Projection projection =
                new Projection(need.direction(), result.baseline(), result.target(), new Benefit.None());
        String target = value(result.target());
        if (projection.isReached(actual)) {
            return "The target of %s is reached.".formatted(target);
        }
        return switch (projection.better(actual).signum()) {
            case 1 -> "It got better, but the target of %s is not reached.".formatted(target);
            case 0 -> "Nothing changed; the target was %s.".formatted(target);
            default -> "It got worse; the target was %s.".formatted(target);
        };
    }

    private String value(BigDecimal figure) {
        return value(need, figure);
    }
}
