package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.REVIEW_OUTCOME;
import static org.trainingapproval.request.review.process.RequestReviewProcess.REVIEW_STEP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.process.SummaryVariable;
import org.trainingapproval.request.review.Conclusion;
import org.trainingapproval.request.review.Reviews;

/** Tells the diagram what the stored decisions lead to. */
@Component
class ConclusionVariables {

    private final Reviews reviews;
    private final SummaryVariable summary;

    ConclusionVariables(Reviews reviews, SummaryVariable summary) {
        this.reviews = reviews;
        this.summary = summary;
    }

    void write(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Conclusion conclusion = reviews.conclude(number);
        execution.setVariable(REVIEW_STEP, conclusion.step().name());
        execution.setVariable(
                REVIEW_OUTCOME,
                conclusion.outcome() == null ? null : conclusion.outcome().name());
        summary.write(execution, number);
    }
}
