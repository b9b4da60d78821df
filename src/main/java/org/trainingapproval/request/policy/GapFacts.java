package org.trainingapproval.request.policy;

import java.math.BigDecimal;

/**
 * A gap and the course that is to close it.
 *
 * @param gapFoundBy name of {@link org.trainingapproval.request.Need.GapFoundBy}
 * @param audience name of {@link org.trainingapproval.request.Need.Audience}
 * @param format name of {@link org.trainingapproval.request.Training.Format}
 * @param cashCost what the course costs in cash
 * @param headcount how many people take part
 * @param hoursAway how many working hours each of them is away
 */
public record GapFacts(
        String gapFoundBy, String audience, String format, BigDecimal cashCost, int headcount, int hoursAway) {}
