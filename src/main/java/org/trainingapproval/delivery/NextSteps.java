package org.trainingapproval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.persistence.NextStepStore;
import org.trainingapproval.notification.MailContent;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.people.People;
import org.trainingapproval.request.DateWords;

/** What people do next, as agreed at the checkpoints. */
@Component
@Transactional
public class NextSteps {

    /** Name of the mail to whoever does it. */
    public static final String NEXT_STEP_AGREED = "nextStepAgreed";

    private final NextStepStore store;
    private final Notifications notifications;
    private final MailContent content;
    private final People people;
    private final DateWords words;
    private final Clock clock;

    NextSteps(
            NextStepStore store,
            Notifications notifications,
            MailContent content,
            People people,
            DateWords words,
            Clock clock) {
        this.store = store;
        this.notifications = notifications;
        this.content = content;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** Writes down a next step and tells its owner, unless the owner agreed it. */
    public void agree(NextStep step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean told = !step.owner().equals(step.agreedBy());
        store.insert(step, now, told);
        if (told) {
            notifications.notify(NEXT_STEP_AGREED, List.of(people.get(step.owner())), step.number(), facts(step));
        }
    }

    private Map<String, Object> facts(NextStep step) {
        Map<String, Object> facts = new HashMap<>(content.of(step.number(), NEXT_STEP_AGREED));
        facts.put("nextStep", step.step());
        facts.put("nextStepDate", words.dates(step.dueOn(), step.dueOn()));
        facts.put("agreedBy", people.get(step.agreedBy()).fullName());
        return facts;
    }

    /** All next steps of a delivery, the first one first. */
    @Transactional(readOnly = true)
    public List<NextStep> of(String number) {
        return store.of(number);
    }
}
