package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.cost.CostDecision.Answer;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.request.ApprovedMoney;
import org.trainingapproval.request.TrainingRequests;

/** What trainings really cost. A requester reports it as the training is booked and once more at the end. */
@Component
@Transactional
public class RealCosts {

    private final CostStore store;
    private final CostChecks checks;
    private final ApprovedMoney money;
    private final TrainingRequests requests;
    private final Clock clock;

    RealCosts(CostStore store, CostChecks checks, ApprovedMoney money, TrainingRequests requests, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.money = money;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Writes down what a requester says that the training cost.
     *
     * @param number number of a request that was approved
     * @param step when it was asked for
     * @param amount cash in the organisation's currency
     * @param person id of whoever says so
     */
    public void report(String number, CostReport.Step step, BigDecimal amount, String person) {
        Integer revision = requests.lock(number).approvedRevision();
        if (revision == null) {
            throw new IllegalStateException(number + " was never approved: it can't have cost anything");
        }
        int round = store.find(number).map(CostReport::round).orElse(0) + 1;
        store.insert(new CostReport(0, number, round, revision, step, amount, person, now()));
    }

    /**
     * Books what was reported last as spent, and frees what was held for it. A repeat changes nothing.
     *
     * @throws IllegalStateException when somebody has to decide on it first, or refused it
     */
    public void settle(String number) {
        requests.lock(number);
        CostReport report = store.get(number);
        Optional<CostDecision> decision = store.decision(report);
        if (decision.isEmpty()) {
            CostStep step = checks.of(report).step();
            if (step != CostStep.WITHIN_TOLERANCE) {
                throw new IllegalStateException("The cost of " + number + " can't be booked: it is " + step);
            }
            store.insert(report, CostDecision.byRule(now()));
        } else if (decision.get().answer() == Answer.REFUSED) {
            throw new IllegalStateException("The cost of " + number + " can't be booked: it was refused");
        }
        money.actual(number, report.amount());
    }

    /** Books the plan as spent, because the delivery ended and nobody said what it really cost. */
    public void settleAsPlanned(String number) {
        requests.lock(number);
        if (realCost(number).isEmpty()) {
            money.actual(number, money.planned(number));
        }
    }

    /** Frees what is held for a difference that was refused, or is no longer decided on. */
    public void release(String number) {
        money.releaseExtra(number);
    }

    /** What the approved training really cost, as far as it is agreed; none before that. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> realCost(String number) {
        return requests.approved(number).flatMap(request -> store.approved(number, request.revision(), false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
