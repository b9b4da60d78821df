package org.trainingapproval.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.Planned;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.support.TestSettings;

/** All in March 2027, whose first day is a Monday. */
class PatienceTest {

    private static final Instant OPENS = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant DUE = evening(8);
    private static final Promise LONG = new Promise(OPENS, DUE, evening(11), evening(22));

    private final Patience patience = new Patience(new WorkCalendar(TestSettings.valid()));

    @Test
    void aSilentBookingEndsWhenTheNextCheckpointOpens() {
        assertThat(booking(LONG, opening(CheckpointKind.KICK_OFF, 18), opening(CheckpointKind.FORMAT_QUESTION, 15)))
                .isEqualTo(new Promise(OPENS, DUE, evening(11), morning(15)));
    }

    @Test
    void aWorkingDayAfterTheDueDateStaysAndHumanResourcesSeeItBefore() {
        assertThat(booking(LONG, opening(CheckpointKind.KICK_OFF, 2)))
                .isEqualTo(new Promise(OPENS, DUE, DUE, evening(9)));
    }

    @Test
    void aBookingThatEndsSoonerThanThatIsNotWaitedForLonger() {
        assertThat(booking(LONG, opening(CheckpointKind.EVALUATION, 29))).isEqualTo(LONG);
        assertThat(booking(LONG)).isEqualTo(LONG);
    }

    @Test
    void whatWasAskedForAlreadyDoesNotHurryTheBooking() {
        Checkpoint open = opening(CheckpointKind.KICK_OFF, 2).opened(OPENS, LONG, null, 1);
        assertThat(booking(LONG, open)).isEqualTo(LONG);
    }

    @Test
    void nobodyWaitsForWhatDoesNoGoodAnyMore() {
        assertThat(patience.within(LONG, checkpoint(CheckpointKind.PULSE_CHECK, OPENS, day(16)), List.of()))
                .isEqualTo(new Promise(OPENS, DUE, evening(11), evening(16)));
        assertThat(patience.within(LONG, checkpoint(CheckpointKind.INTERIM_RESULTS, OPENS, day(8)), List.of()))
                .isEqualTo(new Promise(OPENS, DUE, DUE, evening(9)));
        assertThat(patience.within(LONG, checkpoint(CheckpointKind.DEBRIEF, OPENS, null), List.of()))
                .isEqualTo(LONG);
    }

    @Test
    void anOrganisationThatWantsToWaitForEverDoes() {
        Promise forEver = new Promise(OPENS, DUE, null, null);
        assertThat(booking(forEver, opening(CheckpointKind.KICK_OFF, 15))).isEqualTo(forEver);
    }

    @Test
    void whoeverIsNeverHandedOverToIsNotBecauseOfAnEarlierEndEither() {
        assertThat(booking(new Promise(OPENS, DUE, null, evening(22)), opening(CheckpointKind.KICK_OFF, 15)))
                .isEqualTo(new Promise(OPENS, DUE, null, morning(15)));
    }

    private Promise booking(Promise promise, Checkpoint... others) {
        return patience.within(promise, checkpoint(CheckpointKind.BOOKING, OPENS, null), List.of(others));
    }

    private static Checkpoint opening(CheckpointKind kind, int day) {
        return checkpoint(kind, morning(day), null);
    }

    private static Checkpoint checkpoint(CheckpointKind kind, Instant opens, @Nullable LocalDate pointlessAfter) {
        return Checkpoint.planned("TR-2027-000123", new Planned(kind, 0, opens, DUE, pointlessAfter, null), LONG);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2027, 3, day);
    }

    // Berlin is an hour ahead until the clocks change on the 28th.
    private static Instant morning(int day) {
        return Instant.parse("2027-03-%02dT07:00:00Z".formatted(day));
    }

    private static Instant evening(int day) {
        return Instant.parse("2027-03-%02dT17:00:00Z".formatted(day));
    }
}
