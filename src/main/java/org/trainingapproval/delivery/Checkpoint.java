package org.trainingapproval.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/**
 * One point at which somebody says how a delivery goes.
 *
 * @param number number of the request
 * @param kind what it is about
 * @param part which part of the training; 0 for the whole
 * @param state where it stands
 * @param opensAt when its task appears, or appeared
 * @param dueAt until when an answer is wanted
 * @param handOverAt when it is shown to human resources; none: never
 * @param closeAt when it is closed without an answer; none: never
 * @param pointlessAfter the last day on which it can do any good; none: always
 * @param movedBecause why it is not on the day that the schedule names, in words
 * @param asked how many people are asked
 * @param doneBy id of whoever answered last; none before
 * @param doneAt when it was done
 */
public record Checkpoint(
        String number,
        CheckpointKind kind,
        int part,
        State state,
        Instant opensAt,
        Instant dueAt,
        @Nullable Instant handOverAt,
        @Nullable Instant closeAt,
        @Nullable LocalDate pointlessAfter,
        @Nullable String movedBecause,
        int asked,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    /** Where a checkpoint stands. */
    public enum State {
        PLANNED,
        OPEN,
        /** Everybody who was asked answered, or at least somebody did until it was closed. */
        DONE,
        /** Nobody answered. */
        NO_DATA,
        /** It was not planned, or came too late to do any good. */
        SKIPPED
    }
}
