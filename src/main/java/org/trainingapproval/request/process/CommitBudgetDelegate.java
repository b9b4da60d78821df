package org.trainingapproval.request.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.ApprovedRequestListener;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.review.Reviews;

/**
 * Ends the review well and promises the held money for good, both or neither. What follows an approval is told here as well,
 * because requests also come this way whose older diagram has no step for it.
 */
@Component
class CommitBudgetDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final RequestBudget budget;
    private final List<ApprovedRequestListener> listeners;

    CommitBudgetDelegate(Reviews reviews, RequestBudget budget, List<ApprovedRequestListener> listeners) {
        this.reviews = reviews;
        this.budget = budget;
        this.listeners = listeners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        reviews.approve(number);
        budget.commit(number);
        listeners.forEach(listener -> listener.approved(number));
    }
}
