package org.trainingapproval.request.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
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
        String number = execution.getProcessBusinessKey();
        return deadlines
                .review(requests.get(number))
                .map(Date::from)
                .orElseThrow(() -> new IllegalStateException("Nobody has to decide on " + number));
    }

    /** Until when managers of participants can say something. */
    public Date impactDue(DelegateExecution execution) {
        return Date.from(deadlines.impact(requests.get(execution.getProcessBusinessKey())));
    }
}
