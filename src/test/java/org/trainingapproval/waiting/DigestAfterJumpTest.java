package org.trainingapproval.waiting;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trainingapproval.platform.time.ClockMoved;

/** The clock of the demonstration jumped. */
class DigestAfterJumpTest {

    private static final int AT_MOST_MILLIS = 10_000;
    private static final ClockMoved JUMP = new ClockMoved(Instant.parse("2027-03-09T09:00:00Z"));

    private final Digests digests = mock(Digests.class);
    private final DigestPoll poll = new DigestPoll(digests);

    @AfterEach
    void stop() {
        poll.stop();
    }

    @Test
    void itsDigestsAreSentAtOnceAndOnlyOnceADay() {
        when(digests.today()).thenReturn(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 10));
        when(digests.isTime()).thenReturn(true, false);
        poll.start();
        poll.moved(JUMP);
        verify(digests, timeout(AT_MOST_MILLIS)).send();
        poll.moved(JUMP);
        verify(digests, timeout(AT_MOST_MILLIS).times(2)).isTime();
        verify(digests).send();
    }

    @Test
    void aNodeThatSendsNoDigestsDoesNotBeginTo() {
        poll.moved(JUMP);
        verifyNoInteractions(digests);
    }
}
