package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/** Registers the request and gives the process instance its number. */
@Component
class RegisterRequestDelegate implements JavaDelegate {

    private final TrainingRequests requests;
    private final FormChoices choices;
    private final SummaryVariable summary;

    RegisterRequestDelegate(TrainingRequests requests, FormChoices choices, SummaryVariable summary) {
        this.requests = requests;
        this.choices = choices;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        TrainingRequest request = requests.register(answers.text(REQUESTER), need(answers));
        execution.setProcessBusinessKey(request.number());
        execution.setVariable(REQUEST_NUMBER, request.number());
        choices.write(execution, request.requester());
        if (request.need().audience() == Need.Audience.ME) {
            execution.setVariable(
                    PARTICIPANTS,
                    SpinValues.jsonValue(Spin.JSON(List.of(request.requester())).toString())
                            .create());
        }
        summary.write(execution, request.number());
    }

    /** The need as the start form states it. */
    static Need need(Answers answers) {
        return new Need(
                answers.text(SKILL_GAP),
                answers.choice(GAP_FOUND_BY, Need.GapFoundBy.class),
                answers.choice(AUDIENCE, Need.Audience.class),
                answers.text(KPI_NAME),
                answers.text(KPI_UNIT),
                answers.choice(KPI_DIRECTION, Need.Direction.class),
                answers.decimal(KPI_BASELINE),
                answers.decimal(KPI_TARGET),
                answers.text(KPI_SOURCE));
    }
}
