package org.trainingapproval.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approved training on its way to a measured result. It changes only through its own methods, which refuse what its status
 * does not allow.
 *
 * @param number number of the request
 * @param status where it stands
 * @param approvedRevision the revision of the request whose training it delivers
 * @param startedAt when the request was approved
 * @param endedAt when it ended; none while it runs
 */
public record Delivery(
        String number,
        Status status,
        int approvedRevision,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where a delivery stands. */
    public enum Status {
        RUNNING,
        /** Its result is shared. */
        FINISHED,
        /** The training does not take place. */
        CANCELLED
    }

    static Delivery started(String number, int approvedRevision, Instant at) {
        return new Delivery(number, Status.RUNNING, approvedRevision, at, null);
    }

    /**
     * Begins anew with a change that was approved after the training had been given up.
     *
     * @throws IllegalStateException unless it was cancelled
     */
    Delivery startedAgain(int revision, Instant at) {
        require(Status.CANCELLED, "started again");
        return started(number, revision, at);
    }

    /**
     * Goes on with another revision.
     *
     * @throws IllegalStateException unless it runs
     */
    Delivery following(int revision) {
        require(Status.RUNNING, "rescheduled");
        return new Delivery(number, status, revision, startedAt, endedAt);
    }

    /**
     * Ends well.
     *
     * @throws IllegalStateException unless it runs
     */
    Delivery finished(Instant at) {
        require(Status.RUNNING, "finished");
        return new Delivery(number, Status.FINISHED, approvedRevision, startedAt, at);
    }

    /**
     * Ends because the training does not take place.
     *
     * @throws IllegalStateException unless it runs
     */
    Delivery cancelled(Instant at) {
        require(Status.RUNNING, "cancelled");
        return new Delivery(number, Status.CANCELLED, approvedRevision, startedAt, at);
    }

    /** Whether its checkpoints go on. */
    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    private void require(Status expected, String action) {
        if (status != expected) {
            throw new IllegalStateException(
                    "The delivery of %s can't be %s: it is %s".formatted(number, action, status));
        }
    }
}
