package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.BY_PEOPLE;
import static org.trainingapproval.request.process.TrainingRequestProcess.BY_RULE;
import static org.trainingapproval.request.process.TrainingRequestProcess.DECIDED_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Deadlines;
import org.trainingapproval.request.review.Routes;

/** Hands the request in and finds who decides on it. Where nobody has to, the rule does, or what was decided before. */
@Component
class DetermineApprovalRouteDelegate implements JavaDelegate {

    private final TrainingRequests requests;
    private final Routes routes;
    private final Deadlines deadlines;

    DetermineApprovalRouteDelegate(TrainingRequests requests, Routes routes, Deadlines deadlines) {
        this.requests = requests;
        this.routes = routes;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        requests.submit(number);
        boolean asksPeople = !routes.determine(number).isEmpty();
        // The requester reads at once until when the first of them decides.
        deadlines.review(requests.get(number));
        execution.setVariable(DECIDED_BY, asksPeople ? BY_PEOPLE : BY_RULE);
    }
}
