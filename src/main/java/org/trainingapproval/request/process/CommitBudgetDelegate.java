package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.review.Reviews;

/** Ends the review well and promises the held money for good, both or neither. */
@Component
class CommitBudgetDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final RequestBudget budget;

    CommitBudgetDelegate(Reviews reviews, RequestBudget budget) {
        this.reviews = reviews;
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        reviews.approve(number);
        budget.commit(number);
    }
}
