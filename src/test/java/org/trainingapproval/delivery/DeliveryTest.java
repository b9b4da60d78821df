package org.trainingapproval.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant APPROVED = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-07-01T09:00:00Z");

    private final Delivery delivery = Delivery.started("TR-2027-000123", 1, APPROVED);

    @Test
    void followsAChangeAndFinishes() {
        Delivery finished = delivery.following(2).finished(LATER);
        assertThat(finished).isEqualTo(new Delivery("TR-2027-000123", Delivery.Status.FINISHED, 2, APPROVED, LATER));
    }

    @Test
    void nothingHappensAfterItsEnd() {
        Delivery finished = delivery.finished(LATER);
        assertThatThrownBy(() -> finished.cancelled(LATER))
                .hasMessage("The delivery of TR-2027-000123 can't be cancelled: it is FINISHED");
        assertThatThrownBy(() -> finished.following(2))
                .hasMessage("The delivery of TR-2027-000123 can't be rescheduled: it is FINISHED");
        assertThatThrownBy(() -> finished.startedAgain(2, LATER))
                .hasMessage("The delivery of TR-2027-000123 can't be started again: it is FINISHED");
        assertThatThrownBy(() -> delivery.cancelled(LATER).finished(LATER))
                .hasMessage("The delivery of TR-2027-000123 can't be finished: it is CANCELLED");
    }

    @Test
    void beginsAgainAfterItWasCancelled() {
        assertThat(delivery.cancelled(LATER).startedAgain(2, LATER))
                .isEqualTo(Delivery.started("TR-2027-000123", 2, LATER));
    }
}
