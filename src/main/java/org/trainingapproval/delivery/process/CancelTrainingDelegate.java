package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** Ends a delivery because whoever books it said that the training does not take place. */
@Component
class CancelTrainingDelegate implements JavaDelegate {

    private final Deliveries deliveries;
    private final CheckpointAnswers answers;

    CancelTrainingDelegate(Deliveries deliveries, CheckpointAnswers answers) {
        this.deliveries = deliveries;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        // It frees money, so that what was answered counts and not what stands in a variable.
        boolean given = answers.of(number).stream()
                .filter(answer -> answer.kind() == CheckpointKind.BOOKING)
                .reduce((earlier, later) -> later)
                .filter(last -> NOT_TAKING_PLACE.equals(last.answers().get(BOOKING_OUTCOME)))
                .isPresent();
        if (!given) {
            throw new IllegalStateException("Nobody said that " + number + " does not take place");
        }
        deliveries.cancel(number);
    }
}
