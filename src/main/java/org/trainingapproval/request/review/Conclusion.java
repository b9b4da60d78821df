package org.trainingapproval.request.review;

import org.jspecify.annotations.Nullable;

/**
 * What a decision leads to.
 *
 * @param step what follows
 * @param outcome how the review ends; none while it goes on
 */
public record Conclusion(ReviewStep step, @Nullable ReviewOutcome outcome) {

    static Conclusion goesOn(ReviewStep step) {
        return new Conclusion(step, null);
    }

    static Conclusion ends(ReviewOutcome outcome) {
        return new Conclusion(ReviewStep.FINISHED, outcome);
    }
}
