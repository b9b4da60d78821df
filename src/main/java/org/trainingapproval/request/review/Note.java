package org.trainingapproval.request.review;

/** What people write about a decision. */
public enum Note {
    /** Why it was denied. */
    REASON,
    CONDITIONS,
    CHANGES_WANTED,
    QUESTION,
    /** The requester's, to the question. */
    ANSWER,
    FORWARD_NOTE,
    COMMENT
}
