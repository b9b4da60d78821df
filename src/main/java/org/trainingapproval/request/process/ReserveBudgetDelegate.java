package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.RequestBudget;

/** Holds the money while the request is decided on; when there is too little, the reviewer reads so before deciding. */
@Component
class ReserveBudgetDelegate implements JavaDelegate {

    private final RequestBudget budget;
    private final SummaryVariable summary;

    ReserveBudgetDelegate(RequestBudget budget, SummaryVariable summary) {
        this.budget = budget;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        budget.hold(number);
        summary.write(execution, number);
    }
}
