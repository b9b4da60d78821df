package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.RequestBudget;

/** Frees the money that the denied request held. */
@Component
class ReleaseBudgetDelegate implements JavaDelegate {

    private final RequestBudget budget;

    ReleaseBudgetDelegate(RequestBudget budget) {
        this.budget = budget;
    }

    @Override
    public void execute(DelegateExecution execution) {
        budget.release(new Answers(execution).requestNumber());
    }
}
