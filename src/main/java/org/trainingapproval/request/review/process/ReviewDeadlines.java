package org.trainingapproval.request.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Deadlines;

/** The deadlines that the diagram asks for; due dates and timers both ask here. */
@Component("deadlines")
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
public class ReviewDeadlines {

    private final TrainingRequests requests;
    private final Deadlines deadlines;

    ReviewDeadlines(TrainingRequests requests, Deadlines deadlines) {
        this.requests = requests;
        this.deadlines = deadlines;
    }

    /** Until when the stage that is open should decide. */
    public Date reviewDue(DelegateExecution execution) {
        return Date.from(review(execution).dueAt());
    }

    /** From when on whoever has to decide is reminded. */
    public Date reviewReminds(DelegateExecution execution) {
        return Date.from(review(execution).remindAt());
    }

    /** When somebody else may decide as well or, where nobody is left to ask, when nobody waits any longer. */
    public Date reviewMovesOn(DelegateExecution execution) {
        Promise review = review(execution);
        return Date.from(review.handOverAt() == null ? review.closes() : review.handsOver());
    }

    /** When somebody else may decide as well; for older diagrams, in which a review never lapses. */
    public Date reviewHandsOver(DelegateExecution execution) {
        return Date.from(review(execution).handsOver());
    }

    private Promise review(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        return deadlines
                .review(requests.get(number))
                .orElseThrow(() -> new IllegalStateException("Nobody has to decide on " + number));
    }

    /** Until when managers of participants can say something. */
    public Date impactDue(DelegateExecution execution) {
        return Date.from(impact(execution).dueAt());
    }

    /** From when on they are reminded. */
    public Date impactReminds(DelegateExecution execution) {
        return Date.from(impact(execution).remindAt());
    }

    /** When nobody waits for them any longer. */
    public Date impactCloses(DelegateExecution execution) {
        return Date.from(impact(execution).closes());
    }

    private Promise impact(DelegateExecution execution) {
        return deadlines.impact(requests.get(execution.getProcessBusinessKey()));
    }
}
