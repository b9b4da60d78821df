package org.trainingapproval.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way. It changes only through its own methods, which refuse what its status does not allow.
 *
 * @param number {@code TR-<year>-<6 digits>}, also the business key of its process instances
 * @param requester id of the person who asks
 * @param status where it stands
 * @param reviewer id of the person who decides, or who did last; none before the review, or when several may decide
 * @param revision counts from 1
 * @param approvedRevision the revision that was approved last; none before one was
 * @param createdAt when it was registered
 * @param need why the training is needed
 * @param training what is proposed; none before it was described
 */
public record TrainingRequest(
        String number,
        String requester,
        Status status,
        @Nullable String reviewer,
        int revision,
        @Nullable Integer approvedRevision,
        Instant createdAt,
        Need need,
        @Nullable Training training) {

    /** Where a request stands. */
    public enum Status {
        /** The requester works on it. */
        DRAFT,
        IN_REVIEW,
        APPROVED,
        /** The requester goes on with another revision, or gives up. */
        DENIED,
        WITHDRAWN,
        /** An administrator ended it. */
        CANCELLED;

        /** Whether nothing more happens to it by itself. */
        public boolean isEnd() {
            return this == APPROVED || this == WITHDRAWN || this == CANCELLED;
        }
    }

    /** A request that was just registered. */
    static TrainingRequest registered(String number, String requester, Instant at, Need need) {
        return new TrainingRequest(number, requester, Status.DRAFT, null, 1, null, at, need, null);
    }

    /**
     * Proposes a training, in the place of an earlier proposal.
     *
     * @param proposed what is proposed
     * @throws IllegalStateException unless the request is a draft
     */
    TrainingRequest described(Training proposed) {
        require(EnumSet.of(Status.DRAFT), "described");
        return with(proposed);
    }

    /**
     * Takes another training or other dates, as whoever approves chose.
     *
     * @param chosen what was chosen
     * @throws IllegalStateException unless the request is in review
     */
    TrainingRequest chosen(Training chosen) {
        require(EnumSet.of(Status.IN_REVIEW), "changed by its reviewer");
        return with(chosen);
    }

    /**
     * States anew why the training is needed.
     *
     * @throws IllegalStateException unless the request is a draft
     */
    TrainingRequest needing(Need stated) {
        require(EnumSet.of(Status.DRAFT), "changed");
        return new TrainingRequest(
                number, requester, status, reviewer, revision, approvedRevision, createdAt, stated, training);
    }

    /**
     * Hands the request over for a decision.
     *
     * @throws IllegalStateException unless the request is a draft with a training
     */
    TrainingRequest submitted() {
        require(EnumSet.of(Status.DRAFT), "submitted");
        describedTraining();
        return with(Status.IN_REVIEW, null);
    }

    /**
     * Gives the request to whoever decides next.
     *
     * @param decider id of that person; none when several may decide
     * @throws IllegalStateException unless the request is in review
     * @throws IllegalArgumentException when the requester would decide
     */
    TrainingRequest reviewedBy(@Nullable String decider) {
        require(EnumSet.of(Status.IN_REVIEW), "reviewed");
        if (requester.equals(decider)) {
            throw new IllegalArgumentException(number + " would be decided by its own requester");
        }
        return with(Status.IN_REVIEW, decider);
    }

    /**
     * Ends the review well.
     *
     * @throws IllegalStateException unless the request is in review
     */
    TrainingRequest approved() {
        require(EnumSet.of(Status.IN_REVIEW), "approved");
        return new TrainingRequest(
                number, requester, Status.APPROVED, reviewer, revision, revision, createdAt, need, training);
    }

    /**
     * Ends the review with a no.
     *
     * @throws IllegalStateException unless the request is in review
     */
    TrainingRequest denied() {
        require(EnumSet.of(Status.IN_REVIEW), "denied");
        return with(Status.DENIED, reviewer);
    }

    /**
     * Gives the request back to the requester, with everything as it was.
     *
     * @param next number of the new revision
     * @throws IllegalStateException unless it was sent once and has not ended otherwise
     */
    TrainingRequest revised(int next) {
        require(EnumSet.of(Status.IN_REVIEW, Status.DENIED, Status.APPROVED), "revised");
        return new TrainingRequest(
                number, requester, Status.DRAFT, null, next, approvedRevision, createdAt, need, training);
    }

    /**
     * Ends the request because the requester wants so; one that was approved before is what it was then.
     *
     * @throws IllegalStateException when it has ended
     */
    TrainingRequest withdrawn() {
        return givenUp(Status.WITHDRAWN, "withdrawn");
    }

    /**
     * Ends the request because an administrator wants so; one that was approved before is what it was then.
     *
     * @throws IllegalStateException when it has ended
     */
    TrainingRequest cancelled() {
        return givenUp(Status.CANCELLED, "cancelled");
    }

    private TrainingRequest givenUp(Status end, String action) {
        require(EnumSet.of(Status.DRAFT, Status.IN_REVIEW, Status.DENIED), action);
        return approvedRevision == null
                ? with(end, reviewer)
                : new TrainingRequest(
                        number,
                        requester,
                        Status.APPROVED,
                        reviewer,
                        approvedRevision,
                        approvedRevision,
                        createdAt,
                        need,
                        training);
    }

    /** What was approved last, with what its revision says. */
    TrainingRequest asApproved(int then, Need needed, Training chosen) {
        if (approvedRevision == null) {
            throw new IllegalStateException(number + " was never approved; it is " + status);
        }
        return new TrainingRequest(number, requester, Status.APPROVED, reviewer, then, then, createdAt, needed, chosen);
    }

    /** The proposed training. */
    public Training describedTraining() {
        if (training == null) {
            throw new IllegalStateException(number + " has no training yet; it is " + status);
        }
        return training;
    }

    private TrainingRequest with(Training other) {
        return new TrainingRequest(
                number, requester, status, reviewer, revision, approvedRevision, createdAt, need, other);
    }

    private TrainingRequest with(Status next, @Nullable String decider) {
        return new TrainingRequest(
                number, requester, next, decider, revision, approvedRevision, createdAt, need, training);
    }

    private void require(Set<Status> expected, String action) {
        if (!expected.contains(status)) {
            throw new IllegalStateException(number + " can't be " + action + ": it is " + status);
        }
    }
}
