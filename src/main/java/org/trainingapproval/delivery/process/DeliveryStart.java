package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.Delivery;
import org.trainingapproval.request.ApprovedRequestListener;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/**
 * Starts the delivery of what was approved; one that runs follows the change, and one whose result was shared stays as it is.
 * A repeat changes nothing.
 */
@Component
@Transactional
class DeliveryStart implements ApprovedRequestListener {

    private final Deliveries deliveries;
    private final RunningDelivery running;
    private final TrainingRequests requests;
    private final RuntimeService runtime;

    DeliveryStart(
            Deliveries deliveries, RunningDelivery running, TrainingRequests requests, @Lazy RuntimeService runtime) {
        this.deliveries = deliveries;
        this.running = running;
        this.requests = requests;
        this.runtime = runtime;
    }

    @Override
    public void approved(String number) {
        TrainingRequest request = requests.lock(number);
        Optional<Delivery> before = deliveries.find(number).filter(Delivery::isRunning);
        if (deliveries.isOver(number)) {
            deliveries.keep(number);
        } else if (before.isEmpty()) {
            start(request);
        } else if (!Objects.equals(before.get().approvedRevision(), request.approvedRevision())) {
            deliveries.reschedule(number);
            running.follow(number);
        }
    }

    /** Starts a delivery that never was; nothing happens when there is or was one. */
    public void startMissing(String number) {
        // Locked first, so that of several nodes one starts it.
        TrainingRequest request = requests.lock(number);
        if (deliveries.find(number).isEmpty()) {
            start(request);
        }
    }

    private void start(TrainingRequest request) {
        String number = request.number();
        deliveries.start(number);
        runtime.startProcessInstanceByKey(KEY, number, Map.of(REQUESTER, request.requester(), REQUEST_NUMBER, number));
    }
}
