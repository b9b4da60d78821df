package org.trainingapproval.delivery.cost;

/** What has to happen with a real cost. */
public enum CostStep {
    /** It is booked as it is. */
    WITHIN_TOLERANCE,
    /** Somebody has to decide on the difference first. */
    NEEDS_APPROVAL
}
