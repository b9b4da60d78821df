package org.trainingapproval.request.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.process.SummaryVariable;

/** Shows the answer, which was written down when it was sent, to those who decide. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final SummaryVariable summary;

    RecordAnswerDelegate(SummaryVariable summary) {
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summary.write(execution, execution.getProcessBusinessKey());
    }
}
