package org.trainingapproval.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a delivery, in business words. A step that its status does not allow is refused. */
@Component
@Transactional
public class Deliveries {

    /** Begins the delivery of an approved request; one that runs already goes on. */
    public Delivery start(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Plans the checkpoints of a delivery from the training that was approved; those planned already stay. */
    public Delivery plan(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Plans all checkpoints anew that have not opened yet, because a change was approved. */
    public Delivery reschedule(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Ends a delivery because the training does not take place. */
    public Delivery cancel(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Ends a delivery well. */
    public Delivery finish(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** The delivery of this request; none before it was approved. */
    @Transactional(readOnly = true)
    public Optional<Delivery> find(String number) {
        throw new UnsupportedOperationException(number);
    }
}
