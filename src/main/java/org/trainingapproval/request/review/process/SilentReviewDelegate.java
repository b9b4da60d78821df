package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.NOBODY_LEFT;
import static org.trainingapproval.request.review.process.RequestReviewProcess.OTHERS_ASKED;
import static org.trainingapproval.request.review.process.RequestReviewProcess.SILENT_REVIEW;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Deadlines;

/** Finds out whether somebody else can still be asked, since nobody decided in time, and asks. */
@Component
class SilentReviewDelegate implements JavaDelegate {

    private final TrainingRequests requests;
    private final Deadlines deadlines;
    private final EscalateReviewDelegate others;

    SilentReviewDelegate(TrainingRequests requests, Deadlines deadlines, EscalateReviewDelegate others) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.others = others;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (deadlines.isOver(requests.lock(execution.getProcessBusinessKey()))) {
            execution.setVariable(SILENT_REVIEW, NOBODY_LEFT);
        } else {
            execution.setVariable(SILENT_REVIEW, OTHERS_ASKED);
            others.execute(execution);
        }
    }
}
