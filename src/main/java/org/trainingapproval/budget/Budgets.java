package org.trainingapproval.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.persistence.BudgetLedger;

/**
 * The money for training. A request is paid from the budget that one department has for the calendar year of the first
 * training day, whole, and only cash counts. A repeat of a step changes nothing; what can be expected to happen is a result
 * and never an exception.
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
     * Holds money for a request, so that no other request can have it. What the request holds already moves: to another
     * amount, another year or another department's budget. If that does not fit, everything stays as it was, except that what
     * an earlier revision held is freed. What the same budget has committed to an earlier revision is not held once more.
     *
     * @param requestNumber number of the request
     * @param revision revision of the request, from 1
     * @param department name of the department that pays
     * @param firstDay first day of the training: its year is the fiscal year
     * @param amount cash in the organisation's currency; 0 for a training free of charge
     */
    public HoldOutcome hold(
            String requestNumber, int revision, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.hold(budget(department, firstDay), requestNumber, revision, amount, now());
    }

    /**
     * Promises money to a revision for good, whole, in the place of what was promised to an earlier one. It is held first,
     * as {@link #hold} does.
     *
     * @param requestNumber number of the request
     * @param revision revision of the request, from 1
     * @param department name of the department that pays
     * @param firstDay first day of the training: its year is the fiscal year
     * @param amount cash in the organisation's currency; 0 for a training free of charge
     * @return what became of the attempt to hold it; nothing is committed when that failed
     */
    public HoldOutcome commit(
            String requestNumber, int revision, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.commit(budget(department, firstDay), requestNumber, revision, amount, now());
    }

    /**
     * Frees what a request holds; what is committed stays, also what is committed to an earlier revision.
     *
     * @param requestNumber number of the request
     * @return false when it holds nothing: it never did, or it is committed or released already
     */
    public boolean release(String requestNumber) {
        return ledger.release(requestNumber, now());
    }

    /**
     * Frees what is committed to a request and what is held for its difference; what is spent stays, and so does what is held for
     * a change of the training.
     *
     * @param requestNumber number of the request
     * @return false when there was nothing to free
     */
    public boolean cancel(String requestNumber) {
        return ledger.cancel(requestNumber, now());
    }

    /**
     * Holds what a real cost is above all that is committed and spent for a request, until somebody decides on it; in the place
     * of what was held so before. If that does not fit, everything stays as it was.
     *
     * @param requestNumber number of the request
     * @param revision the approved revision
     * @param department name of the department that pays where nothing was committed, because it was to be free of charge
     * @param firstDay first day of the training: its year is the fiscal year
     * @param amount the whole real cost
     */
    public HoldOutcome holdExtra(
            String requestNumber, int revision, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.holdExtra(budget(department, firstDay), requestNumber, revision, amount, now());
    }

    /**
     * Frees what is held for a difference that nobody approved; what is committed or spent stays.
     *
     * @param requestNumber number of the request
     * @return false when nothing was held so
     */
    public boolean releaseExtra(String requestNumber) {
        return ledger.releaseExtra(requestNumber, now());
    }

    /**
     * Puts what was really paid in the place of what was committed, and of what was said to be paid before. It is never
     * refused: what is paid is paid, also when the budget may not be exceeded. What is held for a change of the training
     * stays held.
     *
     * @param requestNumber number of the request
     * @param amount cash in the organisation's currency; 0 if nothing had to be paid in the end
     * @return false when nothing is committed, or this amount is known already
     */
    public boolean actual(String requestNumber, BigDecimal amount) {
        return ledger.actual(null, requestNumber, 1, amount, now());
    }

    /**
     * The same where perhaps nothing was committed, because the training was to be free of charge.
     *
     * @param requestNumber number of the request
     * @param revision the approved revision
     * @param department name of the department that pays then
     * @param firstDay first day of the training: its year is the fiscal year
     * @param amount cash in the organisation's currency
     * @return false when this amount is known already, or there is no budget that could pay
     */
    public boolean actual(
            String requestNumber, int revision, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.actual(budget(department, firstDay), requestNumber, revision, amount, now());
    }

    /**
     * What a request means for the budget that pays for it, as things stand now.
     *
     * @param requestNumber number of the request
     * @param department name of the department that pays
     * @param firstDay first day of the training
     * @param amount cash in the organisation's currency
     * @return empty when the department has no budget for that year
     */
    @Transactional(readOnly = true)
    public Optional<BudgetLeft> left(String requestNumber, String department, LocalDate firstDay, BigDecimal amount) {
        return ledger.left(requestNumber, department, firstDay.getYear(), amount);
    }

    /**
     * The budgets of all departments for one year, by name of the department.
     *
     * @param requestNumber number of the request that one of them could pay
     * @param firstDay first day of the training: its year is the fiscal year
     */
    @Transactional(readOnly = true)
    public List<BudgetOffer> offers(String requestNumber, LocalDate firstDay) {
        return ledger.offers(requestNumber, firstDay.getYear());
    }

    private @Nullable Long budget(String department, LocalDate firstDay) {
        return ledger.budgetOf(department, firstDay.getYear()).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
