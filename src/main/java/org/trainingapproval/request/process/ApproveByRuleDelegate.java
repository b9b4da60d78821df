package org.trainingapproval.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.review.Decisions;

/** Writes down that no person had to decide. */
@Component
class ApproveByRuleDelegate implements JavaDelegate {

    private final Decisions decisions;

    ApproveByRuleDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.recordByRule(new Answers(execution).requestNumber());
    }
}
