package org.trainingapproval.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.request.ChangeLimit;

/** A training can be changed until the day on which it begins. */
@Component
@Transactional(readOnly = true)
class DeliveryChangeLimit implements ChangeLimit {

    private final DeliveryStore deliveries;
    private final TrainingSettings settings;
    private final Clock clock;

    DeliveryChangeLimit(DeliveryStore deliveries, TrainingSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, String> closed(Collection<String> numbers) {
        LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
        Map<String, String> closed = new HashMap<>();
        deliveries
                .begunOrEnded(numbers, today)
                .forEach((number, ended) ->
                        closed.put(number, ended ? "its delivery has ended" : "the training has begun"));
        return closed;
    }
}
