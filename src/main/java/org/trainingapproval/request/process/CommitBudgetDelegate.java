package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.RequestBudget;

/** Promises the held money to the approved request for good. */
@Component
class CommitBudgetDelegate implements JavaDelegate {

    private final RequestBudget budget;

    CommitBudgetDelegate(RequestBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        budget.commit(new Answers(execution).requestNumber());
    }
}
