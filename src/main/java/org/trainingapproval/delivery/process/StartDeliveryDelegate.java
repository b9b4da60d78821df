package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.Delivery;

/** Starts the delivery of what was approved; one that runs follows the change, and one whose result was shared stays as it is. */
@Component
class StartDeliveryDelegate implements JavaDelegate {

    private final Deliveries deliveries;
    private final RunningDelivery running;
    private final RuntimeService runtime;

    StartDeliveryDelegate(Deliveries deliveries, RunningDelivery running, @Lazy RuntimeService runtime) {
        this.deliveries = deliveries;
        this.running = running;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (deliveries.isOver(number)) {
            deliveries.keep(number);
        } else if (deliveries.find(number).filter(Delivery::isRunning).isPresent()) {
            deliveries.reschedule(number);
            running.follow(number);
        } else {
            deliveries.start(number);
            runtime.startProcessInstanceByKey(
                    KEY, number, Map.of(REQUESTER, execution.getVariable(REQUESTER), REQUEST_NUMBER, number));
        }
    }
}
