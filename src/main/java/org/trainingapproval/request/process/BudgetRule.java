package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.DECISION;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_REQUEST_FORM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.review.Outcome;

/**
 * A request can be approved only while its money is there. The rule takes what it checks, in the transaction of the form: if
 * it only looked, two reviewers could both approve with the same last money. A refused form takes nothing.
 */
@Component
class BudgetRule implements FormRule {

    private final RequestBudget budget;

    BudgetRule(RequestBudget budget) {
        this.budget = budget;
    }

    @Override
    public String formId() {
        return REVIEW_REQUEST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        String number = context.businessKey();
        boolean approves = answers.text(DECISION)
                .map(Outcome::valueOf)
                .filter(Outcome::approves)
                .isPresent();
        if (number == null || !approves || budget.hold(number) != HoldOutcome.INSUFFICIENT) {
            return List.of();
        }
        return List.of("Decision: there is not enough money. %s Deny it, or ask HR to raise the budget."
                .formatted(budget.words(number).orElse("")));
    }
}
