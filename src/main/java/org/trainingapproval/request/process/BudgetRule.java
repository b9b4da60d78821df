package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.DECISION;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_REQUEST_FORM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.CashTerms;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/**
 * A request can be approved only while its money is there. The rule takes what it checks, in the transaction of the form: if
 * it only looked, two reviewers could both approve with the same last money. A refused form takes nothing.
 */
@Component
class BudgetRule implements FormRule {

    private static final Set<String> APPROVALS = Set.of("APPROVED", "APPROVED_WITH_CONDITIONS");

    private final RequestBudget budget;
    private final TrainingRequests requests;
    private final PayingBudgetRule payingBudget;
    private final ReviewedTerms terms;

    BudgetRule(
            RequestBudget budget,
            TrainingRequests requests,
            PayingBudgetRule payingBudget,
            ObjectProvider<ReviewedTerms> terms) {
        this.budget = budget;
        this.requests = requests;
        this.payingBudget = payingBudget;
        this.terms = terms.getIfAvailable(() -> (request, answers) -> CashTerms.of(request.describedTraining()));
    }

    @Override
    public String formId() {
        return REVIEW_REQUEST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        String number = context.businessKey();
        boolean approves = answers.text(DECISION).filter(APPROVALS::contains).isPresent();
        if (number == null || !approves) {
            return List.of();
        }
        TrainingRequest request = requests.get(number);
        CashTerms wanted = terms.of(request, answers);
        Optional<String> choice = payingBudget.choice(answers, context);
        HoldOutcome outcome = choice.isPresent()
                ? budget.payFrom(request, wanted, choice.get(), String.valueOf(context.actor()))
                : budget.hold(request, wanted);
        if (outcome != HoldOutcome.INSUFFICIENT) {
            return List.of();
        }
        return List.of("Decision: there is not enough money. %s Deny it, or ask HR to raise the budget."
                .formatted(budget.words(request, wanted, choice).orElse("")));
    }
}
