package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.PAYING_BUDGET;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_REQUEST_FORM;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.BudgetChoice;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.review.Routes;

/** Only human resources and senior leaders, at their own stage, may let another budget pay, and only one that there is. */
@Component
class PayingBudgetRule implements FormRule {

    private static final Set<Stage> STAGES = EnumSet.of(Stage.HR, Stage.LEADER);

    private final RequestBudget budget;
    private final TrainingRequests requests;
    private final Routes routes;

    PayingBudgetRule(RequestBudget budget, TrainingRequests requests, Routes routes) {
        this.budget = budget;
        this.requests = requests;
        this.routes = routes;
    }

    @Override
    public String formId() {
        return REVIEW_REQUEST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        Optional<String> wanted = change(answers, context);
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (!isEntitled(context)) {
            return List.of("Paid from: only human resources and senior leaders may change it, at their own stage."
                    + " Leave it as it is.");
        }
        return isOffered(wanted.get(), context)
                ? List.of()
                : List.of("Paid from: that department has no budget for the year of the training. Choose another.");
    }

    /** Which other budget is to pay; empty when it stays as it is, or when the change is refused. */
    Optional<String> choice(FormAnswers answers, FormContext context) {
        return change(answers, context).filter(choice -> isEntitled(context) && isOffered(choice, context));
    }

    private Optional<String> change(FormAnswers answers, FormContext context) {
        String number = context.businessKey();
        return number == null
                ? Optional.empty()
                : answers.text(PAYING_BUDGET).filter(choice -> !choice.equals(budget.choice(number)));
    }

    private boolean isEntitled(FormContext context) {
        return context.actor() != null
                && !context.actor().equals(context.requester())
                && budget.mayChoose(context.actor())
                // The form reads the stage from a variable, and a variable decides about no money.
                && routes.open(requests.get(String.valueOf(context.businessKey())))
                        .filter(STAGES::contains)
                        .isPresent();
    }

    private boolean isOffered(String choice, FormContext context) {
        return budget.choices(String.valueOf(context.businessKey())).stream()
                .map(BudgetChoice::value)
                .anyMatch(choice::equals);
    }
}
