package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.request.ApprovedMoney;
import org.trainingapproval.request.TrainingRequests;

/** How far real costs are from what was approved, and whether somebody has to decide on the difference. */
@Component
@Transactional
public class CostChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal UNKNOWN = BigDecimal.ONE.negate();

    private final CostStore store;
    private final CostPolicy policy;
    private final ApprovedMoney money;
    private final TrainingRequests requests;
    private final Clock clock;

    CostChecks(CostStore store, CostPolicy policy, ApprovedMoney money, TrainingRequests requests, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.money = money;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Compares the latest report with what was approved, once. Where it is more, the difference is held as far as the budget
     * lets it, so that nobody else can spend it while somebody decides.
     */
    public CostStep check(String number) {
        requests.lock(number);
        CostReport report = store.get(number);
        return store.check(report).orElseGet(() -> checked(report)).step();
    }

    private CostCheck checked(CostReport report) {
        BigDecimal approved = approved(report);
        BigDecimal difference = report.amount().subtract(approved);
        boolean over = difference.signum() > 0 && isOver(money.holdExtra(report.number(), report.amount()));
        CostFacts facts = new CostFacts(approved, difference, percent(difference, approved), over);
        CostCheck check = new CostCheck(approved, policy.approval(facts));
        store.insert(report, check, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return check;
    }

    /** What was approved last: a later report that a person approved counts, one that was only small enough does not. */
    private BigDecimal approved(CostReport report) {
        return store.approved(report.number(), report.revision(), true).orElseGet(() -> money.planned(report.number()));
    }

    private static boolean isOver(HoldOutcome outcome) {
        return outcome != HoldOutcome.HELD;
    }

    private static BigDecimal percent(BigDecimal difference, BigDecimal approved) {
        return approved.signum() == 0 ? UNKNOWN : difference.multiply(HUNDRED).divide(approved, 2, RoundingMode.UP);
    }

    /**
     * Tries once more to hold the difference that somebody has to decide on.
     *
     * @return false when the budget has too little and may not be exceeded
     */
    public boolean holdAgain(String number) {
        return money.holdExtra(number, store.get(number).amount()) != HoldOutcome.INSUFFICIENT;
    }

    /** Whose approval the latest report needs, as it was found when it was compared. */
    @Transactional(readOnly = true)
    public Approval approval(String number) {
        return of(store.get(number)).approval();
    }

    /** What was found when this report was compared. */
    CostCheck of(CostReport report) {
        return store.check(report)
                .orElseThrow(
                        () -> new IllegalStateException("The cost of " + report.number() + " was not compared yet"));
    }
}
