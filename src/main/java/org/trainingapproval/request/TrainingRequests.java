package org.trainingapproval.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.request.TrainingRequest.Decision;
import org.trainingapproval.request.TrainingRequest.Outcome;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.persistence.RequestStore;

/** What happens to a request, in business words. A step that the request's status does not allow is refused. */
@Component
@Transactional
public class TrainingRequests {

    private static final String REVIEW = "REVIEW";

    private final RequestStore store;
    private final People people;
    private final Deciders deciders;
    private final PromisedDeadlines deadlines;
    private final TrainingSettings settings;
    private final Clock clock;

    TrainingRequests(
            RequestStore store,
            People people,
            Deciders deciders,
            PromisedDeadlines deadlines,
            TrainingSettings settings,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.deciders = deciders;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Registers a new request.
     *
     * @param requester id of the person who asks
     * @param need why the training is needed
     */
    public TrainingRequest register(String requester, Need need) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int year = LocalDate.ofInstant(now, settings.zone()).getYear();
        TrainingRequest request =
                new TrainingRequest(store.nextNumber(year), requester, Status.DRAFT, null, 1, now, need, null, null);
        store.insert(request);
        return request;
    }

    /**
     * Stores which training a draft proposes, in the place of what it proposed before.
     *
     * @param number number of the request
     * @param training what is proposed
     */
    public TrainingRequest describe(String number, Training training) {
        TrainingRequest described = store.getForUpdate(number).described(training);
        store.updateTraining(described);
        return described;
    }

    /**
     * Stores why a draft needs the training, in the place of what it said before.
     *
     * @param number number of the request
     * @param need why the training is needed
     */
    public TrainingRequest restate(String number, Need need) {
        TrainingRequest restated = store.getForUpdate(number).needing(need);
        store.updateNeed(restated);
        return restated;
    }

    /**
     * Hands a request over to the person who decides: the reviewer from the org chart, or HR when there is none.
     *
     * @param number number of a request whose training is described
     */
    public TrainingRequest submit(String number) {
        TrainingRequest request = store.getForUpdate(number);
        Person requester = people.get(request.requester());
        TrainingRequest submitted =
                request.submitted(deciders.reviewerOf(requester).map(Person::id).orElse(null));
        store.updateSubmitted(submitted);
        return submitted;
    }

    /**
     * Writes down a decision.
     *
     * @param number number of the request
     * @param decider id of the person who decided
     * @param outcome the decision
     * @param reason why; required for a denial
     */
    public TrainingRequest decide(String number, String decider, Outcome outcome, @Nullable String reason) {
        Decision decision =
                new Decision(outcome, decider, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        TrainingRequest decided = store.getForUpdate(number).decided(decision);
        store.updateDecided(decided, decision);
        return decided;
    }

    /** The request with this number. */
    @Transactional(readOnly = true)
    public TrainingRequest get(String number) {
        return store.get(number);
    }

    /** Until when the reviewer of a request should decide. */
    public Instant reviewDue(TrainingRequest request) {
        return deadlines.promise(request.number(), request.revision(), REVIEW, settings.reviewWorkingDays());
    }
}
