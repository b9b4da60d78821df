package org.trainingapproval.request.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds what follows the answer to the conditions, which was written down when it was sent. */
@Component
class RecordConditionsAnswerDelegate implements JavaDelegate {

    private final ConclusionVariables conclusion;

    RecordConditionsAnswerDelegate(ConclusionVariables conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.write(execution);
    }
}
