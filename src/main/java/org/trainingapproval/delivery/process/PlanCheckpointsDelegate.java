package org.trainingapproval.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Deliveries;

/** Plans when who is asked. */
@Component
class PlanCheckpointsDelegate implements JavaDelegate {

    private final Deliveries deliveries;

    PlanCheckpointsDelegate(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.plan(execution.getProcessBusinessKey());
    }
}
