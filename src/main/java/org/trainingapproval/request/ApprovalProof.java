package org.trainingapproval.request;

/**
 * A condition that must hold, by what our tables say, before money is promised for good. Beans of this type are found by
 * themselves.
 */
@FunctionalInterface
public interface ApprovalProof {

    /**
     * Looks whether a request was really approved.
     *
     * @param request the request with its latest revision
     * @throws IllegalStateException when it was not, saying what is missing
     */
    void require(TrainingRequest request);
}
