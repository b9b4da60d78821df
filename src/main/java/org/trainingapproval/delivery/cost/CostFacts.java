package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;

/**
 * How far the real cost is from what was approved.
 *
 * @param estimated what was approved
 * @param difference the real cost less the approved one; below zero when it is cheaper
 * @param differencePercent the difference in per cent of what was approved; -1 when that is 0
 * @param overBudget whether the budget has less left than the difference
 */
public record CostFacts(
        BigDecimal estimated, BigDecimal difference, BigDecimal differencePercent, boolean overBudget) {}
