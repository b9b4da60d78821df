package org.trainingapproval.delivery.process;

import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.platform.process.EndedProcess;
import org.trainingapproval.platform.process.EndedProcessListener;

/** A delivery ends with its process, also when an administrator deletes that. */
@Component
class DeliveryAtEnd implements EndedProcessListener {

    private final Deliveries deliveries;

    DeliveryAtEnd(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void ended(EndedProcess process) {
        if (process.key().equals(DeliveryProcess.KEY) && process.businessKey() != null) {
            deliveries.end(process.businessKey());
        }
    }
}
