package org.trainingapproval.request.proposal;

/** One of the trainings that a proposal compares. */
public enum Option {
    PREFERRED,
    FIRST,
    SECOND
}
