package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.process.FormChoices;

/** What the form of a checkpoint offers, and begins with, so that most of it only has to be confirmed. */
@Component
class FirstAnswers {

    private final TrainingRequests requests;
    private final Estimates estimates;
    private final RealCosts costs;
    private final FormChoices choices;

    FirstAnswers(TrainingRequests requests, Estimates estimates, RealCosts costs, FormChoices choices) {
        this.requests = requests;
        this.estimates = estimates;
        this.costs = costs;
        this.choices = choices;
    }

    void write(DelegateExecution execution, CheckpointTask task) {
        TrainingRequest request = requests.get(execution.getProcessBusinessKey());
        if (task.asksNextStep()) {
            choices.writePeople(execution, request.requester());
        }
        switch (task) {
            case BOOKING, COSTS -> execution.setVariable(REAL_COST, Amounts.written(cost(request)));
            case KICK_OFF -> execution.setVariable(COMMITMENT, commitment(request));
            case MEASUREMENT ->
                estimates.find(request).ifPresent(estimate -> {
                    execution.setVariable(SHARE_MEASURED, estimate.share());
                    execution.setVariable(CONFIDENCE_MEASURED, estimate.confidence());
                });
            default -> {
                // Nobody can say it before.
            }
        }
    }

    private BigDecimal cost(TrainingRequest request) {
        return costs.realCost(request.number())
                .orElseGet(() -> training(request).cashCost());
    }

    private String commitment(TrainingRequest request) {
        Need need = request.need();
        return "“%s” matters to me: %s should go from %s to %s %s. I make time for learning and for trying out, and I ask you what helps and what is in the way."
                .formatted(
                        training(request).title(),
                        need.kpi(),
                        Need.plain(need.baseline()),
                        Need.plain(need.target()),
                        need.unit());
    }

    // A change of the request may be on its way while what was approved is delivered.
    private Training training(TrainingRequest request) {
        return requests.approvedTraining(request).orElseGet(request::describedTraining);
    }
}
