package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.CHECK_OUTCOME;
import static org.trainingapproval.request.process.TrainingRequestProcess.DECIDED_BY;
import static org.trainingapproval.request.process.TrainingRequestProcess.DENIAL_RESPONSE;
import static org.trainingapproval.request.process.TrainingRequestProcess.REQUESTER;
import static org.trainingapproval.request.process.TrainingRequestProcess.REQUEST_NUMBER;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_OUTCOME;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/** Gives the request back to the requester, with every form filled in as the record has it. */
@Component
class StartRevisionDelegate implements JavaDelegate {

    private static final List<String> ANSWERS = List.of(CHECK_OUTCOME, DECIDED_BY, REVIEW_OUTCOME, DENIAL_RESPONSE);

    private final TrainingRequests requests;
    private final List<FilledForm> forms;
    private final FormChoices choices;
    private final SummaryVariable summary;

    StartRevisionDelegate(
            TrainingRequests requests, List<FilledForm> forms, FormChoices choices, SummaryVariable summary) {
        this.requests = requests;
        this.forms = forms;
        this.choices = choices;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = new Answers(execution).requestNumber();
        TrainingRequest revised = requests.startRevision(number);
        // A change starts a process of its own, and whoever starts it could have sent anything along.
        execution.setVariable(REQUESTER, revised.requester());
        execution.setVariable(REQUEST_NUMBER, number);
        ANSWERS.forEach(answer -> execution.setVariable(answer, null));
        choices.write(execution, revised.requester());
        forms.forEach(form -> form.values(revised).forEach(execution::setVariable));
        summary.write(execution, number);
    }
}
