package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.audit.Audit;
import org.trainingapproval.request.TrainingRequest.Outcome;
import org.trainingapproval.request.TrainingRequests;

/** Writes the decision down. Who decided is taken from the audit, not from a variable. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final TrainingRequests requests;
    private final Audit audit;

    RecordDecisionDelegate(TrainingRequests requests, Audit audit) {
        this.requests = requests;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        String number = answers.requestNumber();
        String decider = audit.lastActor(number, REVIEW_REQUEST)
                .orElseThrow(() -> new IllegalStateException("The audit has no review of " + number));
        requests.decide(
                number, decider, answers.choice(DECISION, Outcome.class), answers.optionalText(DECISION_REASON));
    }
}
