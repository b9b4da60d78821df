package org.trainingapproval.request.review;

/** How a review ends. */
public enum ReviewOutcome {
    APPROVED,
    DENIED,
    CHANGES_REQUESTED,
    /** The requester does not accept the conditions. */
    WITHDRAWN
}
