package org.trainingapproval.request.policy;

/**
 * How much is asked about the benefit, and what is assumed where nothing is asked.
 *
 * @param depth which questions are asked
 * @param defaultShare how much of the benefit comes from the training, in per cent, unless somebody says otherwise
 * @param defaultConfidence how sure that is, in per cent, unless somebody says otherwise
 */
public record EstimateDepth(Depth depth, int defaultShare, int defaultConfidence) {

    /** Which questions are asked. */
    public enum Depth {
        SHORT,
        FULL
    }
}
