package org.trainingapproval.request.review;

/** What follows a decision. */
public enum ReviewStep {
    /** Whoever is next on the route decides, which may be the same person again. */
    NEXT_STAGE,
    /** The requester says whether the conditions are acceptable. */
    ASK_CONDITIONS,
    /** The requester answers a question. */
    ASK_QUESTION,
    /** Nobody decides any more. */
    FINISHED
}
