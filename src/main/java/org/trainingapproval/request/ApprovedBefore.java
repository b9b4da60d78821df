package org.trainingapproval.request;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands whatever becomes of a change: the training that was approved last. */
@Component
class ApprovedBefore implements RequestWords {

    private final TrainingRequests requests;
    private final DateWords dates;
    private final MoneyWords money;

    ApprovedBefore(TrainingRequests requests, DateWords dates, MoneyWords money) {
        this.requests = requests;
        this.dates = dates;
        this.money = money;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        return requests.approvedTraining(request)
                .map(training -> Map.of("approvedBefore", sentence(training)))
                .orElse(Map.of());
    }

    private String sentence(Training training) {
        return "What was approved before stands: %s, %s, %s."
                .formatted(training.title(), dates.dates(training), money.cost(training.cashCost()));
    }
}
