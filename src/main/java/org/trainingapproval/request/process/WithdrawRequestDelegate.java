package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequests;

/** Ends the request because its requester wants so. Its money is freed when the process ends. */
@Component
class WithdrawRequestDelegate implements JavaDelegate {

    private final TrainingRequests requests;

    WithdrawRequestDelegate(TrainingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.withdraw(new Answers(execution).requestNumber());
    }
}
