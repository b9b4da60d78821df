package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.REVIEWER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.process.SummaryVariable;
import org.trainingapproval.request.review.Deadlines;
import org.trainingapproval.request.review.Reviews;

/** Offers the decision to others as well, since nobody decided in time. */
@Component
class EscalateReviewDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final Deadlines deadlines;
    private final SummaryVariable summary;

    EscalateReviewDelegate(Reviews reviews, Deadlines deadlines, SummaryVariable summary) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        reviews.escalate(number).ifPresent(asked -> {
            deadlines.review(asked.request());
            execution.setVariable(REVIEWER, null);
            summary.write(execution, number);
        });
    }
}
