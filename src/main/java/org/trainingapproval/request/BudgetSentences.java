package org.trainingapproval.request;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.BudgetLeft;

/** What a budget has left, in sentences. */
@Component
class BudgetSentences {

    private final MoneyWords money;

    BudgetSentences(MoneyWords money) {
        this.money = money;
    }

    String missing(String department, int fiscalYear) {
        return "There is no budget of %s for %d.".formatted(department, fiscalYear);
    }

    /** What can be done while a budget has too little and may not be exceeded. */
    String remedy() {
        return "Human resources can let another budget pay.";
    }

    /** What a lack means for a cost that somebody has to decide on. */
    String notHeld() {
        return "The difference is not held: only human resources can approve it, and the budget is exceeded then.";
    }

    /**
     * What a request means for its budget.
     *
     * @param left the figures
     * @param isDraft whether nobody decides on the request yet
     */
    String of(BudgetLeft left, boolean isDraft) {
        String sentence = "The budget of %s for %d has %s left; %s."
                .formatted(
                        left.department(),
                        left.fiscalYear(),
                        money.amount(left.before().max(BigDecimal.ZERO)),
                        left.isExceeded() ? excess(left) : remainder(left, isDraft));
        return left.isCut() ? sentence + " " + cut(left) : sentence;
    }

    private String excess(BudgetLeft left) {
        BigDecimal cost = left.before().subtract(left.after());
        return "this request would exceed it by "
                + money.amount(left.after().negate().min(cost));
    }

    private String remainder(BudgetLeft left, boolean isDraft) {
        String amount = money.amount(left.after());
        return isDraft ? amount + " would be left after this request" : amount + " after this request";
    }

    private String cut(BudgetLeft left) {
        return "The budget was cut by %s and is overspent by %s; what was held before stays held."
                .formatted(money.amount(left.cut()), money.amount(left.overspent()));
    }
}
