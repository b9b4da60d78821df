package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.BY_REQUESTER;
import static org.trainingapproval.request.process.TrainingRequestProcess.WITHDRAWN_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequests;

/** Ends the request because its requester wants so, or did not answer. Its money is freed when the process ends. */
@Component
class WithdrawRequestDelegate implements JavaDelegate {

    private final TrainingRequests requests;

    WithdrawRequestDelegate(TrainingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        requests.withdraw(answers.requestNumber());
        if (answers.optionalText(WITHDRAWN_BY) == null) {
            execution.setVariable(WITHDRAWN_BY, BY_REQUESTER);
        }
    }
}
