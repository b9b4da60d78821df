package org.trainingapproval.request.policy;

import java.math.BigDecimal;

/**
 * What decides about who decides.
 *
 * @param cashCost what the training costs in cash
 * @param daysAway on how many working days somebody is away for it
 * @param groupSize how many people take part
 * @param overBudget whether it costs more than the budget has left
 * @param requesterRole who asks: {@code EMPLOYEE}, {@code MANAGER}, {@code LEADER} or {@code HR}
 */
public record RouteFacts(BigDecimal cashCost, int daysAway, int groupSize, boolean overBudget, String requesterRole) {}
