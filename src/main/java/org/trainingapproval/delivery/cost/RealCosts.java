package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.delivery.cost.CostDecision.Answer;
import org.trainingapproval.delivery.cost.CostDecision.By;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.request.ApprovedMoney;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/**
 * What trainings really cost. A requester reports it as the training is booked and once more at the end; what is more than was
 * approved is held until somebody decides on it.
 */
@Component
@Transactional
public class RealCosts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal UNKNOWN = BigDecimal.ONE.negate();

    private final CostStore store;
    private final CostPolicy policy;
    private final ApprovedMoney money;
    private final TrainingRequests requests;
    private final Clock clock;

    RealCosts(CostStore store, CostPolicy policy, ApprovedMoney money, TrainingRequests requests, Clock clock) {
        this.store = store;
        this.policy = policy;
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
        int round = store.reports(number).size() + 1;
        store.insert(new CostReport(0, number, round, revision, step, amount, person, now()));
    }

    /**
     * Compares the latest report with what was approved, once. Where it is more, the difference is held as far as the budget
     * lets it, so that nobody else can spend it while somebody decides.
     */
    public CostStep check(String number) {
        requests.lock(number);
        CostReport report = latest(number);
        return store.check(report).orElseGet(() -> checked(report)).step();
    }

    private CostCheck checked(CostReport report) {
        BigDecimal approved = approved(report);
        BigDecimal difference = report.amount().subtract(approved);
        boolean over = difference.signum() > 0 && isOver(money.holdExtra(report.number(), report.amount()));
        CostFacts facts = new CostFacts(approved, difference, percent(difference, approved), over);
        CostCheck check = new CostCheck(approved, policy.approval(facts));
        store.insert(report, check, now());
        return check;
    }

    /** What was approved last: a later report that a person approved counts, one that was only small enough does not. */
    private BigDecimal approved(CostReport report) {
        return store.approved(report.number(), report.revision(), true).orElseGet(() -> planned(report.number()));
    }

    private static boolean isOver(HoldOutcome outcome) {
        return outcome != HoldOutcome.HELD;
    }

    private static BigDecimal percent(BigDecimal difference, BigDecimal approved) {
        return approved.signum() == 0 ? UNKNOWN : difference.multiply(HUNDRED).divide(approved, 2, RoundingMode.UP);
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

    /**
     * Tries once more to hold the difference that somebody has to decide on.
     *
     * @return false when the budget has too little and may not be exceeded
     */
    public boolean holdAgain(String number) {
        return money.holdExtra(number, latest(number).amount()) != HoldOutcome.INSUFFICIENT;
    }

    /** Refuses a difference because nobody decided on it in time; nothing happens when somebody did. */
    public void refuseSilent(String number) {
        requests.lock(number);
        undecided(number).ifPresent(report -> store.insert(report, CostDecision.bySilence(now())));
    }

    /**
     * Books what was reported last as spent, and frees what was held for it. A repeat changes nothing.
     *
     * @throws IllegalStateException when somebody has to decide on it first, or refused it
     */
    public void settle(String number) {
        requests.lock(number);
        CostReport report = latest(number);
        Optional<CostDecision> decision = store.decision(report);
        if (decision.isEmpty()) {
            CostStep step = step(number);
            if (step != CostStep.WITHIN_TOLERANCE) {
                throw new IllegalStateException("The cost of " + number + " can't be booked: it is " + step);
            }
            store.insert(report, CostDecision.byRule(now()));
        } else if (decision.get().answer() == Answer.REFUSED) {
            throw new IllegalStateException("The cost of " + number + " can't be booked: it was refused");
        }
        money.actual(number, report.amount());
    }

    /** Frees what is held for a difference that was refused, or is no longer decided on. */
    public void release(String number) {
        money.releaseExtra(number);
    }

    /** Books the plan as spent, because the delivery ended and nobody said what it really cost. */
    public void settleAsPlanned(String number) {
        requests.lock(number);
        if (realCost(number).isEmpty()) {
            money.actual(number, planned(number));
        }
    }

    /** What has to happen with the latest report, as it was found when it was compared. */
    @Transactional(readOnly = true)
    public CostStep step(String number) {
        return compared(number).step();
    }

    private CostCheck compared(String number) {
        return store.check(latest(number))
                .orElseThrow(() -> new IllegalStateException("The cost of " + number + " was not compared yet"));
    }

    /** Whose approval the latest report needs, as it was found when it was compared. */
    @Transactional(readOnly = true)
    public Approval approval(String number) {
        return compared(number).approval();
    }

    /** What the approved training really cost, as far as it is agreed; none before that. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> realCost(String number) {
        return requests.approved(number).flatMap(request -> store.approved(number, request.revision(), false));
    }

    /** The report that waits for somebody's decision. */
    @Transactional(readOnly = true)
    public Optional<CostReport> undecided(String number) {
        return find(number)
                .filter(report -> store.check(report).map(CostCheck::step).orElse(null) == CostStep.NEEDS_APPROVAL)
                .filter(report -> store.decision(report).isEmpty());
    }

    /** The latest report; none before one was made. */
    @Transactional(readOnly = true)
    public Optional<CostReport> find(String number) {
        List<CostReport> reports = store.reports(number);
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    private CostReport latest(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("Nobody said what " + number + " cost"));
    }

    private BigDecimal planned(String number) {
        return requests.approved(number).orElseThrow().describedTraining().cashCost();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
