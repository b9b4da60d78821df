package org.trainingapproval.delivery.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.businesscase.BusinessCase;
import org.trainingapproval.request.businesscase.Hours;

/**
 * What a training brought.
 *
 * @param number number of the request
 * @param revision the approved revision that it is the result of
 * @param measurement what was measured; none: no data, and no improvement is counted
 * @param baseline where the metric stood before
 * @param target where it was agreed to be
 * @param plannedCash what was approved to be paid
 * @param realCash what was paid; none: nobody said so, and the plan counts
 * @param timeAway working time that it took
 * @param hourlyRate what an hour of that costs
 * @param expected what the first year was expected to bring
 * @param measured what it brings by what was measured
 * @param workedOutAt when
 */
public record Result(
        String number,
        int revision,
        @Nullable Measurement measurement,
        BigDecimal baseline,
        BigDecimal target,
        BigDecimal plannedCash,
        @Nullable BigDecimal realCash,
        Hours timeAway,
        BigDecimal hourlyRate,
        Gain expected,
        Gain measured,
        Instant workedOutAt) {

    /**
     * A metric as it was measured.
     *
     * @param actual where it stands
     * @param on on which day
     * @param by id of the person
     */
    public record Measurement(BigDecimal actual, LocalDate on, String by) {}

    /**
     * What a first year brings.
     *
     * @param benefit in money, before anything is taken off
     * @param share how much of that comes from the training, in per cent
     * @param confidence how sure that is, in per cent
     */
    public record Gain(BigDecimal benefit, int share, int confidence) {}

    /** What was paid, or what was to be paid where nobody said. */
    public BigDecimal cash() {
        return Optional.ofNullable(realCash).orElse(plannedCash);
    }

    /** The case as it was claimed: everything comes from the training and is certain. */
    public BusinessCase claimed() {
        return adjusted().asClaimed();
    }

    /** The case as it was approved: adjusted for what else helps and for doubt, at the planned cost. */
    public BusinessCase adjusted() {
        return businessCase(plannedCash, expected);
    }

    /** The case as it is projected from what was measured, at the real cost. */
    public BusinessCase projected() {
        return businessCase(cash(), measured);
    }

    private BusinessCase businessCase(BigDecimal cash, Gain gain) {
        return new BusinessCase(cash, timeAway, hourlyRate, gain.benefit(), gain.share(), gain.confidence());
    }
}
