package org.trainingapproval.budget;

/** What became of an attempt to hold money for a request. */
public enum HoldOutcome {
    /** The money is held, or there is nothing to hold because the training is free of charge. */
    HELD,
    /** The money is held, but more is spoken for than the budget has, and the budget warns of that. */
    OVER_BUDGET,
    /** The budget has too little left and may not be exceeded; nothing more is held than before. */
    INSUFFICIENT,
    /** The department has no budget for that year; nothing is held, and nothing is in the way of an approval. */
    NO_BUDGET,
    /** This revision was released, replaced, committed otherwise or paid before, so this is too late; nothing changes. */
    ENDED
}
