package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.Departments;
import org.trainingapproval.people.People;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.businesscase.persistence.EstimateStore;
import org.trainingapproval.request.proposal.Proposals;

/** The estimate of each request and the figures that follow from it. */
@Component
@Transactional
public class Estimates {

    private final EstimateStore store;
    private final TrainingRequests requests;
    private final People people;
    private final Departments departments;
    private final Proposals proposals;
    private final Clock clock;

    Estimates(
            EstimateStore store,
            TrainingRequests requests,
            People people,
            Departments departments,
            Proposals proposals,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.people = people;
        this.departments = departments;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Stores the estimate of a draft, in the place of an earlier one. Where the cost was estimated line by line, the sum of
     * the lines is what the training costs from now on.
     *
     * @param number number of a request whose training is described
     * @param estimate what is expected
     * @throws IllegalStateException unless the request is a draft
     */
    public void record(String number, Estimate estimate) {
        Training training = requests.get(number).describedTraining();
        CostLines costs = estimate.costs();
        TrainingRequest request = requests.describe(number, costs == null ? training : training.withCost(costs.cash()));
        store.save(request, estimate, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The estimate of a request's latest revision. */
    @Transactional(readOnly = true)
    public Optional<Estimate> find(String number) {
        return find(requests.get(number));
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public Optional<Estimate> find(TrainingRequest request) {
        return store.find(request.number(), request.revision());
    }

    /** The figures of a request's latest revision; empty before it was estimated. */
    @Transactional(readOnly = true)
    public Optional<BusinessCase> businessCase(String number) {
        TrainingRequest request = requests.get(number);
        return find(request).map(estimate -> businessCase(request, estimate));
    }

    /** The figures that follow from an estimate. The cash is that of the training, which may be another one by now. */
    @Transactional(readOnly = true)
    public BusinessCase businessCase(TrainingRequest request, Estimate estimate) {
        return estimate.businessCase(request.describedTraining().cashCost(), timeAway(request));
    }

    /** What an hour of work costs where the requester works. */
    @Transactional(readOnly = true)
    public BigDecimal hourlyRate(TrainingRequest request) {
        return departments.hourlyRate(people.get(request.requester()).department());
    }

    /** How long people are away for the training of a request; nobody is before it was described. */
    @Transactional(readOnly = true)
    public Hours timeAway(TrainingRequest request) {
        return proposals
                .timeAway(request)
                .map(time -> new Hours(time.people(), time.hoursEach()))
                .orElse(Hours.NONE);
    }
}
