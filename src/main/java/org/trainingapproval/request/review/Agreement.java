package org.trainingapproval.request.review;

import java.math.BigDecimal;

/**
 * What whoever approves agrees with the requester.
 *
 * @param target value that the metric should reach
 * @param objectives what the people can do afterwards, one a line
 * @param role what part whoever approves takes
 */
public record Agreement(BigDecimal target, String objectives, ReviewerRole role) {}
