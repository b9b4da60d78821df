package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.DECISION;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_REQUEST_FORM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.CashTerms;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.review.Outcome;
import org.trainingapproval.request.review.Reviews;
import org.trainingapproval.request.review.Routes;

/**
 * Whoever approves last can do so only while the money is there; before, somebody who comes later can still find it. The rule
 * takes what it checks, in the transaction of the form: if it only looked, two reviewers could both approve with the same last
 * money. A refused form takes nothing.
 */
@Component
class BudgetRule implements FormRule {

    /** Who can let another budget pay. */
    private static final Set<Stage> FINDING_MONEY = EnumSet.of(Stage.HR, Stage.LEADER);

    private static final Set<String> APPROVALS = Arrays.stream(Outcome.values())
            .filter(Outcome::approves)
            .map(Outcome::name)
            .collect(Collectors.toUnmodifiableSet());

    private final RequestBudget budget;
    private final TrainingRequests requests;
    private final PayingBudgetRule payingBudget;
    private final Routes routes;
    private final Reviews reviews;
    private final ReviewedTerms terms;

    BudgetRule(
            RequestBudget budget,
            TrainingRequests requests,
            PayingBudgetRule payingBudget,
            Routes routes,
            Reviews reviews,
            ReviewedTerms terms) {
        this.budget = budget;
        this.requests = requests;
        this.payingBudget = payingBudget;
        this.routes = routes;
        this.reviews = reviews;
        this.terms = terms;
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
        List<Stage> open = routes.openStages(request);
        boolean laterFound = choice.isEmpty() && open.stream().skip(1).anyMatch(FINDING_MONEY::contains);
        if (outcome != HoldOutcome.INSUFFICIENT || laterFound) {
            return List.of();
        }
        return List.of("Decision: there is not enough money. %s %s"
                .formatted(budget.words(request, wanted, choice).orElse(""), remedy(number, open)));
    }

    private String remedy(String number, List<Stage> open) {
        if (open.stream().limit(1).anyMatch(FINDING_MONEY::contains)) {
            return "Choose another budget under “Paid from”, deny it, or have the budget raised.";
        }
        return reviews.canBeForwarded(number)
                ? "Hand it to HR, deny it, or have the budget raised."
                : "Deny it, or have the budget raised.";
    }
}
