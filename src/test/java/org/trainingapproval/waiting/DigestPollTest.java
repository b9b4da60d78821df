package org.trainingapproval.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.trainingapproval.support.Answers.need;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;
import org.trainingapproval.waiting.persistence.DigestStore;

/** Emma and Liam have drafts to be reminded of; what is written to Emma goes wrong as long as the test says so. */
@ApplicationTest
class DigestPollTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant MORNING_AFTER_THE_REMINDER = Instant.parse("2027-03-09T07:30:00Z");

    @Autowired
    private DigestReader reader;

    @Autowired
    private DigestStore store;

    @Autowired
    private Notifications notifications;

    @Autowired
    private People people;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private TrainingSettings settings;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TimeMachine time;

    @Autowired
    private Cleaner cleaner;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> failing = new HashSet<>();
    private final List<String> tried = new ArrayList<>();

    @BeforeEach
    void begin() {
        forget();
        time.travelTo(MONDAY);
        tasklist.start("emma", need());
        tasklist.start("liam", need());
        time.travelTo(MORNING_AFTER_THE_REMINDER);
    }

    @AfterEach
    void cleanUp() {
        time.returnToPresent();
        cleaner.removeInstances();
        forget();
    }

    private void forget() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from mail where template = 'digest'").update();
    }

    @Test
    void whatGoesWrongWithOnePersonKeepsNobodyBackAndIsTriedAgainForThatOneOnly() {
        DigestPoll poll = poll();
        failing.add("emma");
        poll.look();
        assertThat(tried).containsExactlyInAnyOrder("emma", "liam");
        assertThat(told()).containsExactly("liam");

        tried.clear();
        poll.look();
        assertThat(tried).containsExactly("emma");

        failing.clear();
        poll.look();
        assertThat(told()).containsExactly("emma", "liam");
    }

    @Test
    void whoeverHasADigestGetsNoOtherOnThatDay() {
        DigestPoll poll = poll();
        poll.look();
        tried.clear();
        poll.look();
        poll().look();
        assertThat(tried).isEmpty();
        assertThat(told()).containsExactly("emma", "liam");
    }

    @Test
    void beforeTheMorningNothingIsDoneForTheDay() {
        DigestPoll poll = poll();
        time.travelTo(MORNING_AFTER_THE_REMINDER.minusSeconds(1));
        poll.look();
        assertThat(told()).isEmpty();
        time.travelTo(MORNING_AFTER_THE_REMINDER);
        poll.look();
        assertThat(told()).containsExactly("emma", "liam");
    }

    private DigestPoll poll() {
        Notifications flaky = mock(Notifications.class, call -> {
            String person = ((Person) call.getArgument(1)).id();
            tried.add(person);
            if (failing.contains(person)) {
                throw new IllegalStateException("The test lets this mail fail");
            }
            return call.getMethod().invoke(notifications, call.getArguments());
        });
        return new DigestPoll(new Digests(reader, store, flaky, people, calendar, settings, transaction, clock));
    }

    private List<String> told() {
        return jdbc.sql("select recipient from mail where template = 'digest' order by recipient")
                .query(String.class)
                .list();
    }
}
