package org.trainingapproval.delivery.cost;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a real cost.
 *
 * @param answer what was said
 * @param by who said it
 * @param decider id of the person; none where no person decided
 * @param reason why, if somebody said so
 * @param at when
 */
public record CostDecision(
        Answer answer,
        By by,
        @Nullable String decider,
        @Nullable String reason,
        Instant at) {

    /** What can be said to a real cost. */
    public enum Answer {
        APPROVED,
        REFUSED
    }

    /** Who can say it. */
    public enum By {
        /** The organisation's table: the difference is small enough. */
        RULE,
        PERSON,
        /** Nobody said anything in time. */
        SILENCE
    }

    /** Guards that a person has a name, and nobody else has. */
    public CostDecision {
        if ((by == By.PERSON) != (decider != null)) {
            throw new IllegalArgumentException("Decided by " + by + ", and the decider is " + decider);
        }
    }

    static CostDecision byRule(Instant at) {
        return new CostDecision(Answer.APPROVED, By.RULE, null, null, at);
    }

    static CostDecision bySilence(Instant at) {
        return new CostDecision(Answer.REFUSED, By.SILENCE, null, null, at);
    }
}
