package org.trainingapproval.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way. It changes only through its own methods, which refuse what its status does not allow.
 *
 * @param number {@code TR-<year>-<6 digits>}, also the business key of its process instances
 * @param requester id of the person who asks
 * @param status where it stands
 * @param reviewer id of the person who decides; none while it is not in review, or when HR decides
 * @param revision counts from 1
 * @param createdAt when it was registered
 * @param need why the training is needed
 * @param training what is proposed; none before it was described
 * @param decision what was decided; none before it was
 */
public record TrainingRequest(
        String number,
        String requester,
        Status status,
        @Nullable String reviewer,
        int revision,
        Instant createdAt,
        Need need,
        @Nullable Training training,
        @Nullable Decision decision) {

    /** Where a request stands. */
    public enum Status {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        DENIED
    }

    /** What a reviewer can decide. */
    public enum Outcome {
        APPROVED,
        DENIED
    }

    /**
     * What was decided.
     *
     * @param outcome the decision
     * @param decider id of the person who decided
     * @param reason why; always there for a denial
     * @param decidedAt when
     */
    public record Decision(
            Outcome outcome, String decider, @Nullable String reason, Instant decidedAt) {

        /** Guards that a denial states its reason. */
        public Decision {
            if (outcome == Outcome.DENIED && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("A denial must state its reason");
            }
        }
    }

    /**
     * Proposes a training, in the place of an earlier proposal.
     *
     * @param proposed what is proposed
     * @throws IllegalStateException unless the request is a draft
     */
    TrainingRequest described(Training proposed) {
        require(Status.DRAFT, "described");
        return new TrainingRequest(number, requester, status, reviewer, revision, createdAt, need, proposed, decision);
    }

    /**
     * States anew why the training is needed.
     *
     * @throws IllegalStateException unless the request is a draft
     */
    TrainingRequest needing(Need stated) {
        require(Status.DRAFT, "changed");
        return new TrainingRequest(
                number, requester, status, reviewer, revision, createdAt, stated, training, decision);
    }

    /**
     * Hands the request over for a decision.
     *
     * @param decidedBy id of the reviewer; none: HR
     * @throws IllegalStateException unless the request is a draft with a training
     */
    TrainingRequest submitted(@Nullable String decidedBy) {
        require(Status.DRAFT, "submitted");
        if (requester.equals(decidedBy)) {
            throw new IllegalArgumentException(number + " would be decided by its own requester");
        }
        return new TrainingRequest(
                number, requester, Status.IN_REVIEW, decidedBy, revision, createdAt, need, describedTraining(), null);
    }

    /**
     * Ends the review.
     *
     * @throws IllegalStateException unless the request is in review
     * @throws IllegalArgumentException when the requester decides
     */
    TrainingRequest decided(Decision made) {
        require(Status.IN_REVIEW, "decided");
        if (requester.equals(made.decider())) {
            throw new IllegalArgumentException(number + " can't be decided by its own requester");
        }
        Status ended = made.outcome() == Outcome.APPROVED ? Status.APPROVED : Status.DENIED;
        return new TrainingRequest(number, requester, ended, reviewer, revision, createdAt, need, training, made);
    }

    /** The proposed training. */
    public Training describedTraining() {
        if (training == null) {
            throw new IllegalStateException(number + " has no training yet; it is " + status);
        }
        return training;
    }

    private void require(Status expected, String action) {
        if (status != expected) {
            throw new IllegalStateException(number + " can't be " + action + ": it is " + status);
        }
    }
}
