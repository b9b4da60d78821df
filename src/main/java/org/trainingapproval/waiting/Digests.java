package org.trainingapproval.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.waiting.persistence.DigestStore;

/** One mail a person and working day over everything that waits, and none when nothing presses. */
@Component
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** After the hour at which a day's checkpoints open, so that people read of them on the same day. */
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final DigestReader reader;
    private final DigestStore store;
    private final Notifications notifications;
    private final People people;
    private final WorkCalendar calendar;
    private final TrainingSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Digests(
            DigestReader reader,
            DigestStore store,
            Notifications notifications,
            People people,
            WorkCalendar calendar,
            TrainingSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.notifications = notifications;
        this.people = people;
        this.calendar = calendar;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether people may read a digest now: from the morning of a working day on. */
    public boolean isTime() {
        return calendar.isWorkingDay(today())
                && !clock.instant().atZone(settings.zone()).toLocalTime().isBefore(MORNING);
    }

    /** Which day it is where the organisation is. */
    public LocalDate today() {
        return calendar.dayOf(clock.instant());
    }

    /**
     * Sends the digests of today that are missing; nothing before the morning and on days off.
     *
     * @return whether nobody's digest is missing any more
     */
    public boolean send() {
        if (!isTime()) {
            return false;
        }
        Instant now = clock.instant();
        boolean complete = true;
        for (Map.Entry<String, Digest> read : reader.read(now).entrySet()) {
            if (read.getValue().presses()) {
                complete &= people.find(read.getKey())
                        .filter(Person::active)
                        .map(person -> send(person, read.getValue(), now))
                        .orElse(true);
            }
        }
        return complete;
    }

    // Each by itself: what goes wrong with one person's mail keeps nobody else's back.
    private boolean send(Person person, Digest digest, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                LocalDate day = calendar.dayOf(now);
                if (store.take(person.id(), day, now)) {
                    notifications.notifyOf("digest", person, "digest " + day, facts(digest));
                }
            });
            return true;
        } catch (RuntimeException failed) {
            LOG.error("The digest of {} could not be written; the next try is soon", person.id(), failed);
            return false;
        }
    }

    private static Map<String, Object> facts(Digest digest) {
        return Map.of(
                "items", digest.waiting(),
                "nextSteps", digest.nextSteps(),
                "overdueElsewhere", digest.overdueAtOthers());
    }
}
