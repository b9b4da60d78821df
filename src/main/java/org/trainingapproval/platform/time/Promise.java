package org.trainingapproval.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is waited for was promised.
 *
 * @param remindAt from when on the person is reminded
 * @param dueAt until when it should be done
 * @param handOverAt when somebody else is asked; none: never
 * @param closeAt when nobody waits any longer; none: never
 */
public record Promise(
        Instant remindAt,
        Instant dueAt,
        @Nullable Instant handOverAt,
        @Nullable Instant closeAt) {

    /** For a timer, which needs a date even when its moment never comes. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** When the timer that asks somebody else fires. */
    public Instant handsOver() {
        return handOverAt == null ? NEVER : handOverAt;
    }

    /** When the timer that ends the waiting fires. */
    public Instant closes() {
        return closeAt == null ? NEVER : closeAt;
    }
}
