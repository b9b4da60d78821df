package org.trainingapproval.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.support.TestSettings;
import org.trainingapproval.waiting.persistence.DigestStore;

class DigestPollTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 9);
    private static final Instant MORNING = Instant.parse("2027-03-09T06:00:00Z");

    private final Digests digests = mock(Digests.class);
    private final DigestPoll poll = new DigestPoll(digests);

    @Test
    void triesAgainUntilNobodysDigestIsMissingAndThenNoMoreOnThatDay() {
        when(digests.today()).thenReturn(DAY);
        when(digests.isTime()).thenReturn(true);
        when(digests.send()).thenReturn(false, true);
        poll.look();
        poll.look();
        poll.look();

        verify(digests, times(2)).send();
    }

    @Test
    void oneDigestThatCannotBeWrittenKeepsNobodyElsesBackAndIsMissingStill() {
        People people = mock(People.class);
        DigestStore store = mock(DigestStore.class);
        DigestReader reader = mock(DigestReader.class);
        WorkCalendar calendar = mock(WorkCalendar.class);
        Map<String, Digest> all = new TreeMap<>(Map.of("emma", pressing(), "mia", pressing()));
        when(reader.read(MORNING)).thenReturn(all);
        when(calendar.dayOf(MORNING)).thenReturn(DAY);
        when(calendar.isWorkingDay(DAY)).thenReturn(true);
        when(people.find(anyString())).thenAnswer(call -> Optional.of(person(call.getArgument(0))));
        when(store.take("emma", DAY, MORNING)).thenThrow(new IllegalStateException("no"));
        Digests real = new Digests(
                reader,
                store,
                mock(Notifications.class),
                people,
                calendar,
                TestSettings.valid(),
                TransactionOperations.withoutTransaction(),
                Clock.fixed(MORNING, ZoneOffset.UTC));

        assertThat(real.send()).isFalse();
        verify(store).take("mia", DAY, MORNING);
        doReturn(false).when(store).take("emma", DAY, MORNING);
        assertThat(real.send()).as("all of them were sent before").isTrue();
    }

    private static Person person(String id) {
        return new Person(id, id, "Novak", id + "@gannetmoor.example", "Clerk", "IT", null, true);
    }

    private static Digest pressing() {
        Digest digest = new Digest();
        digest.waits(new DigestLine("Review training request", true));
        return digest;
    }
}
