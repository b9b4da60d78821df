package org.trainingapproval.request.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds what follows the decision, which was written down when it was sent. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final ConclusionVariables conclusion;

    RecordDecisionDelegate(ConclusionVariables conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.write(execution);
    }
}
