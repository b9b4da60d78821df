package org.trainingapproval.delivery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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

    Delivery following(int revision) {
        require(EnumSet.of(Status.RUNNING), "rescheduled");
        return new Delivery(number, status, revision, startedAt, endedAt);
    }

    Delivery finished(Instant at) {
        require(EnumSet.of(Status.RUNNING), "finished");
        return new Delivery(number, Status.FINISHED, approvedRevision, startedAt, at);
    }

    Delivery cancelled(Instant at) {
        require(EnumSet.of(Status.RUNNING), "cancelled");
        return new Delivery(number, Status.CANCELLED, approvedRevision, startedAt, at);
    }

    private void require(Set<Status> expected, String action) {
        if (!expected.contains(status)) {
            throw new IllegalStateException(
                    "The delivery of %s can't be %s: it is %s".formatted(number, action, status));
        }
    }
}
