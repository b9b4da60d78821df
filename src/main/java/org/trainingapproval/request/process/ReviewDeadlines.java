package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.REQUEST_NUMBER;

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
        String number = new Answers(execution).text(REQUEST_NUMBER);
        return Date.from(requests.reviewDue(requests.get(number)));
    }
}
