package org.trainingapproval.request.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.assessment.persistence.AssessmentStore;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.policy.Policies;

/** Has requests judged by the organisation's rules, and remembers what was found and that the requester read it. */
@Component
@Transactional
public class Assessments {

    private final AssessmentStore store;
    private final TrainingRequests requests;
    private final Estimates estimates;
    private final RequestFacts facts;
    private final Policies policies;
    private final Clock clock;

    Assessments(
            AssessmentStore store,
            TrainingRequests requests,
            Estimates estimates,
            RequestFacts facts,
            Policies policies,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.estimates = estimates;
        this.facts = facts;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Judges a request as it is now, in the place of what was found in this revision before.
     *
     * @param number number of a described request
     */
    public Assessment assess(String number) {
        TrainingRequest request = requests.get(number);
        Assessment found = new Assessment(
                estimates
                        .find(request)
                        .map(estimate -> policies.doubts(facts.claim(request, estimate)))
                        .orElse(List.of()),
                policies.courseAlternatives(facts.gap(request)),
                policies.approvalRoute(facts.route(request)),
                null);
        store.save(request, found, now());
        return found;
    }

    /** What was found in a request's latest revision; empty before it was judged. */
    @Transactional(readOnly = true)
    public Optional<Assessment> find(String number) {
        return find(requests.get(number));
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public Optional<Assessment> find(TrainingRequest request) {
        return store.find(request.number(), request.revision());
    }

    /**
     * Remembers that the requester read what was found and sends the request all the same.
     *
     * @param number number of the request
     */
    public void wentOn(String number) {
        store.updateWentOn(requests.get(number), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
