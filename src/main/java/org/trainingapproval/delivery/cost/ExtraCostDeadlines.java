package org.trainingapproval.delivery.cost;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.waiting.ResponsePolicy;

/** Until when somebody decides on a cost beyond what was approved: each report gets time of its own, promised once. */
@Component
@Transactional
public class ExtraCostDeadlines {

    private static final String EXTRA_COST = "EXTRA_COST";

    private final CostStore store;
    private final ResponsePolicy times;
    private final PromisedDeadlines promised;

    ExtraCostDeadlines(CostStore store, ResponsePolicy times, PromisedDeadlines promised) {
        this.store = store;
        this.times = times;
        this.promised = promised;
    }

    /** What is promised about the latest report. */
    public Promise of(String number) {
        CostReport report = store.get(number);
        return promised.promise(number, report.revision(), EXTRA_COST, report.round(), times.of(EXTRA_COST));
    }
}
