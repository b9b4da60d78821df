package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequests;

/** Ends a request that its requester did not go on with. Of a change, only the change ends. */
@Component
class CloseSilentRequestDelegate implements JavaDelegate {

    private final TrainingRequests requests;

    CloseSilentRequestDelegate(TrainingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.withdraw(new Answers(execution).requestNumber());
    }
}
