package org.trainingapproval.request.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequests;

/** The deadlines that the diagram asks for; due dates and timers both ask here. */
@Component("deadlines")
public class ReviewDeadlines {

    private final TrainingRequests requests;

    ReviewDeadlines(TrainingRequests requests) {
        this.requests = requests;
    }

    /** Until when the reviewer should decide. */
    @SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
    public Date reviewDue(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        return Date.from(requests.reviewDue(requests.get(number)));
    }
}
