package org.trainingapproval.request;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.BudgetLeft;
import org.trainingapproval.budget.BudgetMode;
import org.trainingapproval.budget.Budgets;
import org.trainingapproval.budget.HoldOutcome;

/** The money of an approved request while it turns out what the training really costs. */
@Component
@Transactional
public class ApprovedMoney {

    private final Budgets budgets;
    private final TrainingRequests requests;
    private final PayingDepartments payers;
    private final BudgetSentences sentences;

    ApprovedMoney(Budgets budgets, TrainingRequests requests, PayingDepartments payers, BudgetSentences sentences) {
        this.budgets = budgets;
        this.requests = requests;
        this.payers = payers;
        this.sentences = sentences;
    }

    /**
     * What was approved to be paid.
     *
     * @param number number of a request that was approved
     */
    @Transactional(readOnly = true)
    public BigDecimal planned(String number) {
        return terms(approved(number)).amount();
    }

    /**
     * Holds what a real cost is above all that is committed and spent, so that nobody else can have it.
     *
     * @param number number of a request that was approved
     * @param amount the whole real cost
     */
    public HoldOutcome holdExtra(String number, BigDecimal amount) {
        TrainingRequest request = approved(number);
        return budgets.holdExtra(
                number, request.revision(), payers.of(request), terms(request).firstDay(), amount);
    }

    /**
     * Frees what is held for a difference; what is committed or spent stays.
     *
     * @param number number of the request
     */
    public void releaseExtra(String number) {
        budgets.releaseExtra(number);
    }

    /**
     * Puts what was really paid in the place of what was committed, and of what was said to be paid before.
     *
     * @param number number of a request that was approved
     * @param amount cash in the organisation's currency
     * @return false when this amount is known already, or no budget could pay
     */
    public boolean actual(String number, BigDecimal amount) {
        TrainingRequest request = approved(number);
        return budgets.actual(
                number, request.revision(), payers.of(request), terms(request).firstDay(), amount);
    }

    /**
     * What a real cost means for its budget, in a sentence or two.
     *
     * @param number number of a request that was approved
     * @param amount the whole real cost
     * @return empty when there is nothing to say
     */
    @Transactional(readOnly = true)
    public Optional<String> words(String number, BigDecimal amount) {
        TrainingRequest request = approved(number);
        String payer = payers.of(request);
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        Optional<BudgetLeft> budget = budgets.left(number, payer, terms(request).firstDay(), amount);
        if (budget.isEmpty()) {
            return Optional.of(
                    sentences.missing(payer, terms(request).firstDay().getYear()));
        }
        return budget.filter(left -> left.mode() != BudgetMode.IGNORE)
                .map(left -> left.mode() == BudgetMode.STOP && left.isLacking()
                        ? sentences.of(left, false) + " " + sentences.notHeld()
                        : sentences.of(left, false));
    }

    private TrainingRequest approved(String number) {
        return requests.approved(number)
                .orElseThrow(() -> new IllegalStateException(number + " was never approved: nothing is paid for it"));
    }

    private static CashTerms terms(TrainingRequest request) {
        return CashTerms.of(request.describedTraining());
    }
}
