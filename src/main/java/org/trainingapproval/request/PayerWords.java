package org.trainingapproval.request;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells which department pays. */
@Component
class PayerWords implements RequestWords {

    private final PayingDepartments payers;

    PayerWords(PayingDepartments payers) {
        this.payers = payers;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        return request.training() == null || request.training().cashCost().signum() == 0
                ? Map.of()
                : Map.of("payer", payers.of(request));
    }
}
