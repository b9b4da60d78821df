package org.trainingapproval.delivery.process;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.platform.time.WorkCalendar;

/**
 * Starts the deliveries of what was approved before there were any, unless the training is over. Several nodes may start at
 * one time: each delivery begins once.
 */
@Component
class MissingDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(MissingDeliveries.class);

    private final DeliveryStore store;
    private final DeliveryStart deliveries;
    private final WorkCalendar calendar;
    private final Clock clock;

    MissingDeliveries(DeliveryStore store, DeliveryStart deliveries, WorkCalendar calendar, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Each in a transaction of its own: what can't be delivered keeps nothing else back. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        List<String> missing = store.missing(calendar.dayOf(clock.instant()));
        missing.forEach(this::start);
        if (!missing.isEmpty()) {
            LOG.info("Looked for deliveries of {} requests that were approved without one", missing.size());
        }
    }

    private void start(String number) {
        try {
            deliveries.startMissing(number);
        } catch (RuntimeException failed) {
            LOG.error("The delivery of {} could not be started; the next try is at the next start", number, failed);
        }
    }
}
