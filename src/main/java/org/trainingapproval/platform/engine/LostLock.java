package org.trainingapproval.platform.engine;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells when the database ended a transaction because two were in each other's way. */
public final class LostLock {

    /** Deadlock, and what could not be put in an order. */
    private static final Set<String> STATES = Set.of("40P01", "40001");

    private LostLock() {}

    /**
     * Whether that is behind a failure.
     *
     * @param failure what the engine threw
     */
    public static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error && STATES.contains(error.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
