package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/** Hands the described request over to whoever decides on it. */
@Component
class SubmitRequestDelegate implements JavaDelegate {

    private final TrainingRequests requests;

    SubmitRequestDelegate(TrainingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        requests.describe(answers.requestNumber(), training(answers));
        TrainingRequest request = requests.submit(answers.requestNumber());
        execution.setVariable(REVIEWER, request.reviewer());
    }

    private static Training training(Answers answers) {
        return new Training(
                answers.text(TITLE),
                answers.text(PROVIDER),
                answers.choice(FORMAT, Training.Format.class),
                answers.text(PLACE),
                answers.date(FIRST_DAY),
                answers.date(LAST_DAY),
                answers.isTicked(FREE_OF_CHARGE) ? BigDecimal.ZERO : answers.amount(CASH_COST));
    }
}
