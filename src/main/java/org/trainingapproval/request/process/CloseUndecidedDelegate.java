package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.BY_SILENT_REVIEWERS;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_OUTCOME;
import static org.trainingapproval.request.process.TrainingRequestProcess.WITHDRAWN_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.review.ReviewOutcome;

/** Lets the training request end, since nobody decided: neither whoever was asked first nor the others. */
@Component
class CloseUndecidedDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(REVIEW_OUTCOME, ReviewOutcome.WITHDRAWN.name());
        execution.setVariable(WITHDRAWN_BY, BY_SILENT_REVIEWERS);
    }
}
