package org.trainingapproval.budget;

/** What became of an attempt to hold money for a request. */
public enum HoldOutcome {
    /** The money is held, or there is nothing to hold because the training is free of charge. */
    HELD,
    /** The money is held, but more is spoken for than the budget has, and the budget warns of that. */
    OVER_BUDGET,
    /** The budget has too little left and may not be exceeded; nothing is held. */
    INSUFFICIENT,
    /** The department has no budget for that year; nothing is held, and nothing is in the way of an approval. */
    NO_BUDGET,
    /** This revision was released or replaced before, so this is a late repeat; nothing is held. */
    ENDED
}
