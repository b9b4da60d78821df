package org.trainingapproval.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.persistence.BudgetLedger;

/**
 * The money for training. A request is paid from the budget that the requester's department has for the calendar year of
 * the first training day, whole, and only cash counts. A repeat of a step changes nothing; what can be expected to happen is
 * a result and never an exception.
 */
@Component
@Transactional
public class Budgets {

    private final BudgetLedger ledger;
    private final Clock clock;

    Budgets(BudgetLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Holds money for a request, so that no other request can have it. A higher revision takes the place of the earlier one,
     * whose money is freed even when there is too little for the new one.
     *
     * @param requestNumber number of the request
     * @param revision revision of the request, from 1
     * @param department name of the department that pays
     * @param firstDay first day of the training: its year is the fiscal year
     * @param amount cash in the organisation's currency; 0 for a training free of charge
     */
    public HoldOutcome hold(
            String requestNumber, int revision, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.hold(
                ledger.budgetOf(department, firstDay.getYear()).orElse(null), requestNumber, revision, amount, now());
    }

    /**
     * Turns what a request holds into money that is promised for good.
     *
     * @param requestNumber number of the request
     * @return false when it holds nothing: it never did, or it is committed or released already
     */
    public boolean commit(String requestNumber) {
        return ledger.commit(requestNumber, now());
    }

    /**
     * Frees what a request holds; what is committed stays.
     *
     * @param requestNumber number of the request
     * @return false when it holds nothing: it never did, or it is committed or released already
     */
    public boolean release(String requestNumber) {
        return ledger.release(requestNumber, now());
    }

    /**
     * What a request means for the budget that pays for it, as things stand now.
     *
     * @param requestNumber number of the request
     * @param revision revision of the request, from 1
     * @param department name of the department that pays
     * @param firstDay first day of the training
     * @param amount cash in the organisation's currency
     * @return empty when the department has no budget for that year
     */
    @Transactional(readOnly = true)
    public Optional<BudgetLeft> left(
            String requestNumber, int revision, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.left(requestNumber, revision, department, firstDay.getYear(), amount);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
