package org.trainingapproval.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.Planned;
import org.trainingapproval.platform.time.Promise;

class CheckpointTest {

    private static final Instant OPENS = Instant.parse("2027-03-01T07:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-03T17:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-17T17:00:00Z");

    private final Promise dates = new Promise(OPENS, DUE, null, CLOSES);
    private final Checkpoint planned = Checkpoint.planned(
            "TR-2027-000123",
            new Planned(CheckpointKind.PULSE_CHECK, 2, OPENS, DUE, LocalDate.of(2027, 3, 5), null),
            dates);

    @Test
    void isDoneByWhoeverAnswers() {
        Checkpoint done = planned.opened(OPENS, dates, null, 1).done("mia", DUE);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.doneBy()).isEqualTo("mia");
    }

    @Test
    void canBeAskedAgain() {
        Checkpoint again =
                planned.opened(OPENS, dates, null, 1).done("mia", DUE).opened(DUE, dates, null, 1);
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(again.doneBy()).isNull();
    }

    @Test
    void isOnlyAnsweredWhileItIsOpen() {
        assertThatThrownBy(() -> planned.done("mia", DUE))
                .hasMessage("The checkpoint PULSE_CHECK of part 2 of TR-2027-000123 can't be done: it is PLANNED");
        assertThatThrownBy(planned::withoutData).hasMessageContaining("can't be closed: it is PLANNED");
        assertThatThrownBy(() -> planned.skipped().opened(DUE, dates, null, 1))
                .hasMessageContaining("can't be opened: it is SKIPPED");
    }

    @Test
    void keepsItsDatesWhenItIsSettled() {
        Checkpoint done = planned.opened(OPENS, dates, null, 1).done("mia", DUE);
        assertThatThrownBy(() -> done.moved(OPENS, dates, null, null))
                .hasMessageContaining("can't be moved: it is DONE");
    }

    @Test
    void isAwaitedUntilItCloses() {
        Checkpoint open = planned.opened(OPENS, dates, null, 1);
        assertThat(open.isAwaitedAt(CLOSES.minusSeconds(1))).isTrue();
        assertThat(open.isAwaitedAt(CLOSES)).isFalse();
        assertThat(planned.isAwaitedAt(OPENS)).isFalse();
    }

    @Test
    void doesGoodOnItsLastDay() {
        assertThat(planned.isPointlessOn(LocalDate.of(2027, 3, 5))).isFalse();
        assertThat(planned.isPointlessOn(LocalDate.of(2027, 3, 6))).isTrue();
    }
}
