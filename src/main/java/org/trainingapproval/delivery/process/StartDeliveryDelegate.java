package org.trainingapproval.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows in the diagram where the delivery begins; as a rule it finds it begun with the approval. */
@Component
class StartDeliveryDelegate implements JavaDelegate {

    private final DeliveryStart start;

    StartDeliveryDelegate(DeliveryStart start) {
        this.start = start;
    }

    @Override
    public void execute(DelegateExecution execution) {
        start.approved(execution.getProcessBusinessKey());
    }
}
