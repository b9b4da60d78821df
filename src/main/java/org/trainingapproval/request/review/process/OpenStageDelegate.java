package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.process.SummaryVariable;
import org.trainingapproval.request.review.Deadlines;
import org.trainingapproval.request.review.Reviews;
import org.trainingapproval.request.review.Reviews.Opened;

/** Finds who decides next and prepares the form for them: nothing that another person wrote is filled in. */
@Component
class OpenStageDelegate implements JavaDelegate {

    private static final List<String> ANSWERS = List.of(
            DECISION,
            DENIAL_REASONS,
            DECISION_REASON,
            CONDITIONS,
            CHANGES_WANTED,
            QUESTION,
            FORWARD_NOTE,
            COMMENT,
            OTHER_START,
            OTHER_END,
            REVIEWER_ROLE,
            CONDITIONS_ANSWER,
            ANSWER,
            REVIEW_STEP,
            REVIEW_OUTCOME);

    private final Reviews reviews;
    private final ReviewChoices choices;
    private final SummaryVariable summary;
    private final Deadlines deadlines;

    OpenStageDelegate(Reviews reviews, ReviewChoices choices, SummaryVariable summary, Deadlines deadlines) {
        this.deadlines = deadlines;
        this.reviews = reviews;
        this.choices = choices;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Opened opened = reviews.open(number);
        deadlines.review(opened.request());
        // Removed and not emptied: Tasklist could not fill a list that is stored as nothing.
        ANSWERS.forEach(execution::removeVariable);
        execution.setVariable(STAGE, opened.stage().name());
        execution.setVariable(REVIEWER, opened.request().reviewer());
        choices.write(execution, opened.request());
        summary.write(execution, number);
    }
}
