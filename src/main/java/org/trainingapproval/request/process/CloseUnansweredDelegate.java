package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.BY_SILENCE;
import static org.trainingapproval.request.process.TrainingRequestProcess.DENIAL_RESPONSE;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_OUTCOME;
import static org.trainingapproval.request.process.TrainingRequestProcess.WITHDRAWN_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.review.ReviewOutcome;

/** Lets the training request end, since its requester did not answer: neither a reviewer nor a denial. */
@Component
class CloseUnansweredDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(REVIEW_OUTCOME, ReviewOutcome.WITHDRAWN.name());
        execution.setVariable(DENIAL_RESPONSE, "WITHDRAW");
        execution.setVariable(WITHDRAWN_BY, BY_SILENCE);
    }
}
