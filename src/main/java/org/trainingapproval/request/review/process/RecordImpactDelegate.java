package org.trainingapproval.request.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.process.SummaryVariable;

/** Shows what a manager said, which was written down when it was sent, to those who decide. */
@Component
class RecordImpactDelegate implements JavaDelegate {

    private final SummaryVariable summary;

    RecordImpactDelegate(SummaryVariable summary) {
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summary.write(execution, execution.getProcessBusinessKey());
    }
}
