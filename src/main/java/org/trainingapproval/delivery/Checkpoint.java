package org.trainingapproval.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.Planned;
import org.trainingapproval.platform.time.Promise;

/**
 * One point at which somebody says how a delivery goes. It changes only through its own methods, which refuse what its state
 * does not allow.
 *
 * @param number number of the request
 * @param kind what it is about
 * @param part which part of the training; 0 for the whole
 * @param state where it stands
 * @param opensAt when its task appears, or appeared
 * @param dates until when an answer is wanted, and what happens without one
 * @param pointlessAfter the last day on which it can do any good; none: always
 * @param movedBecause from when it was moved and why, as it reads after the date; none: it was not
 * @param asked how many people are asked; 0 where it was left out because nobody was there
 * @param doneBy id of whoever answered last; none before it is done
 * @param doneAt when it was done
 */
public record Checkpoint(
        String number,
        CheckpointKind kind,
        int part,
        State state,
        Instant opensAt,
        Promise dates,
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

    static Checkpoint planned(String number, Planned planned, Promise dates) {
        return new Checkpoint(
                number,
                planned.kind(),
                planned.part(),
                State.PLANNED,
                planned.opensAt(),
                dates,
                planned.pointlessAfter(),
                planned.movedBecause(),
                1,
                null,
                null);
    }

    /** One that the schedule does not have. */
    static Checkpoint unplanned(String number, CheckpointKind kind, int part, Instant at) {
        return new Checkpoint(
                number, kind, part, State.SKIPPED, at, new Promise(at, at, null, null), null, null, 1, null, null);
    }

    /** Until when an answer is wanted. */
    public Instant dueAt() {
        return dates.dueAt();
    }

    /** Whether its answers are still wanted at this moment. */
    public boolean isAwaitedAt(Instant moment) {
        return state == State.OPEN && (dates.closeAt() == null || moment.isBefore(dates.closeAt()));
    }

    /** Whether it would do no good any more. */
    boolean isPointlessOn(LocalDate day) {
        return pointlessAfter != null && day.isAfter(pointlessAfter);
    }

    /** Begins to ask; what was answered already may be asked again. */
    Checkpoint opened(Instant at, Promise promise, @Nullable String moved, int people) {
        if (state == State.SKIPPED) {
            throw refused("opened");
        }
        return new Checkpoint(number, kind, part, State.OPEN, at, promise, pointlessAfter, moved, people, null, null);
    }

    /** The same with another promise. */
    Checkpoint promised(Promise promise) {
        return new Checkpoint(
                number, kind, part, state, opensAt, promise, pointlessAfter, movedBecause, asked, doneBy, doneAt);
    }

    /** Has other dates from now on. */
    Checkpoint moved(Instant opens, Promise promise, @Nullable LocalDate pointless, @Nullable String why) {
        if (state != State.PLANNED && state != State.OPEN) {
            throw refused("moved");
        }
        return new Checkpoint(number, kind, part, state, opens, promise, pointless, why, asked, null, null);
    }

    Checkpoint skipped() {
        if (state == State.DONE) {
            throw refused("skipped");
        }
        return in(State.SKIPPED, null, null);
    }

    /** Is left out, since nobody is left whom it could ask. */
    Checkpoint withoutAnybody() {
        Checkpoint skipped = skipped();
        return new Checkpoint(
                number, kind, part, skipped.state(), opensAt, dates, pointlessAfter, movedBecause, 0, null, null);
    }

    Checkpoint done(String person, Instant at) {
        if (state != State.OPEN) {
            throw refused("done");
        }
        return in(State.DONE, person, at);
    }

    Checkpoint withoutData() {
        if (state != State.OPEN) {
            throw refused("closed");
        }
        return in(State.NO_DATA, null, null);
    }

    private Checkpoint in(State next, @Nullable String person, @Nullable Instant at) {
        return new Checkpoint(
                number, kind, part, next, opensAt, dates, pointlessAfter, movedBecause, asked, person, at);
    }

    /** Whether this is the same checkpoint, wherever it stands. */
    boolean is(Checkpoint other) {
        return kind == other.kind() && part == other.part();
    }

    private IllegalStateException refused(String action) {
        return new IllegalStateException("The checkpoint %s of %s can't be %s: it is %s"
                .formatted(part == 0 ? kind : kind + " of part " + part, number, action, state));
    }
}
