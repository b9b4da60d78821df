package org.trainingapproval.delivery.cost;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.cost.CostDecision.Answer;
import org.trainingapproval.delivery.cost.CostDecision.By;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/** What is decided on costs beyond what was approved; each report is decided on once. */
@Component
@Transactional
public class CostDecisions {

    private final CostStore store;
    private final TrainingRequests requests;
    private final Clock clock;

    CostDecisions(CostStore store, TrainingRequests requests, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Stores what somebody decided on the difference of the latest report.
     *
     * @param number number of the request
     * @param answer what was decided
     * @param person id of whoever decided
     * @param reason why, if it was said
     * @throws IllegalStateException when that is not being asked, or is the requester's own
     */
    public void decide(String number, Answer answer, String person, @Nullable String reason) {
        TrainingRequest request = requests.lock(number);
        if (person.equals(request.requester())) {
            throw new IllegalStateException(person + " can't decide on the cost of an own request");
        }
        CostReport report = undecided(number)
                .orElseThrow(() -> new IllegalStateException("No cost of " + number + " has to be decided on"));
        store.insert(report, new CostDecision(answer, By.PERSON, person, reason, now()));
    }

    /** Refuses a difference because nobody decided on it in time; nothing happens when somebody did. */
    public void refuseSilent(String number) {
        requests.lock(number);
        undecided(number).ifPresent(report -> store.insert(report, CostDecision.bySilence(now())));
    }

    private Optional<CostReport> undecided(String number) {
        return store.find(number)
                .filter(report -> store.check(report).map(CostCheck::step).orElse(null) == CostStep.NEEDS_APPROVAL)
                .filter(report -> store.decision(report).isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
