package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.RequestBudget;

/** Frees the money that the denied request held; what the requester reads next says why it was denied. */
@Component
class ReleaseBudgetDelegate implements JavaDelegate {

    private final RequestBudget budget;
    private final SummaryVariable summary;

    ReleaseBudgetDelegate(RequestBudget budget, SummaryVariable summary) {
        this.budget = budget;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        budget.release(number);
        summary.write(execution, number);
    }
}
