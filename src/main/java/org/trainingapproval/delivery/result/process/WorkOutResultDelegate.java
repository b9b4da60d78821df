package org.trainingapproval.delivery.result.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.result.Results;

/** Works out what the training brought. */
@Component
class WorkOutResultDelegate implements JavaDelegate {

    private final Results results;

    WorkOutResultDelegate(Results results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.workOut(execution.getProcessBusinessKey());
    }
}
