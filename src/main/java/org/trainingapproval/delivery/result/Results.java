package org.trainingapproval.delivery.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.delivery.result.Result.Gain;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.delivery.result.persistence.ResultStore;
import org.trainingapproval.request.KnownResults;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.review.Agreement;
import org.trainingapproval.request.review.Decisions;

/** What trainings brought. */
@Component
@Transactional
public class Results implements KnownResults {

    private final ResultStore store;
    private final TrainingRequests requests;
    private final Estimates estimates;
    private final Decisions decisions;
    private final CheckpointAnswers answers;
    private final RealCosts costs;
    private final Clock clock;

    Results(
            ResultStore store,
            TrainingRequests requests,
            Estimates estimates,
            Decisions decisions,
            CheckpointAnswers answers,
            RealCosts costs,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.estimates = estimates;
        this.decisions = decisions;
        this.answers = answers;
        this.costs = costs;
        this.clock = clock;
    }

    /**
     * Works out what a training brought and stores it; what was worked out once stays. Where nobody said what was paid, the
     * approved cost counts as spent from now on.
     *
     * @param number number of a request that was approved
     */
    public Result workOut(String number) {
        requests.lock(number);
        Optional<Result> known = store.find(number);
        if (known.isEmpty()) {
            store.insert(workedOut(number));
            costs.settleAsPlanned(number);
        }
        return store.find(number).orElseThrow();
    }

    /** What the training of a request brought; none before it was worked out. */
    @Transactional(readOnly = true)
    public Optional<Result> find(String number) {
        return store.find(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> among(Collection<String> numbers) {
        return store.among(numbers);
    }

    /** Where the metric was agreed to be; what was asked for where nobody agreed on anything else. */
    @Transactional(readOnly = true)
    public BigDecimal target(TrainingRequest approved) {
        return decisions
                .agreement(approved)
                .map(Agreement::target)
                .orElse(approved.need().target());
    }

    private Result workedOut(String number) {
        TrainingRequest request = requests.approved(number)
                .orElseThrow(() -> new IllegalStateException(number + " was never approved: it has no result"));
        Optional<Estimate> estimate = estimates.find(request);
        Optional<Measured> measured = Measured.in(answers.of(number));
        Measurement measurement = measured.flatMap(Measured::measurement).orElse(null);
        Need need = request.need();
        Benefit benefit = estimate.map(Estimate::benefit).orElseGet(Benefit.None::new);
        Projection projection = new Projection(need.direction(), need.baseline(), target(request), benefit);
        int share = estimate.map(Estimate::share).orElse(0);
        int confidence = estimate.map(Estimate::confidence).orElse(0);
        return new Result(
                number,
                request.revision(),
                measurement,
                projection.baseline(),
                projection.target(),
                request.describedTraining().cashCost(),
                costs.realCost(number).orElse(null),
                estimates.timeAway(request),
                estimate.map(Estimate::hourlyRate).orElseGet(() -> estimates.hourlyRate(request)),
                new Gain(Projection.rounded(benefit.firstYear()), share, confidence),
                new Gain(
                        measurement == null ? BigDecimal.ZERO : projection.benefit(measurement.actual()),
                        measured.map(it -> it.share(share)).orElse(share),
                        measured.map(it -> it.confidence(confidence)).orElse(confidence)),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
