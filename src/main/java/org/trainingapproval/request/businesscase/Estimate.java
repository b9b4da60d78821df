package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.policy.EstimateDepth.Depth;

/**
 * What a requester expects a training to cost and to bring.
 *
 * @param depth how much was asked
 * @param goal id of the strategic goal that it serves; none when none fits
 * @param kpiSuggestion id of the suggested metric that the request is judged by; none when it is the requester's own
 * @param costs what has to be paid, line by line; none when only the sum was asked
 * @param benefit what better figures are worth
 * @param share how much of that comes from the training, in per cent
 * @param confidence how sure that is, in per cent
 * @param hourlyRate what an hour of work cost in the requester's department on that day
 * @param monthsToEffect months until the training shows; none when nobody asked
 * @param evidence what supports the estimate
 * @param evidenceSource where that can be looked up
 * @param intangibles what else it brings that nobody puts in money
 */
public record Estimate(
        Depth depth,
        @Nullable String goal,
        @Nullable String kpiSuggestion,
        @Nullable CostLines costs,
        Benefit benefit,
        int share,
        int confidence,
        BigDecimal hourlyRate,
        @Nullable Integer monthsToEffect,
        @Nullable String evidence,
        @Nullable String evidenceSource,
        @Nullable String intangibles) {

    /** The figures that follow from it. */
    BusinessCase businessCase(BigDecimal cash, Hours timeAway) {
        return new BusinessCase(cash, timeAway, hourlyRate, benefit.firstYear(), share, confidence);
    }
}
