package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What trainings really cost. A requester reports it as the training is booked and once more at the end; what is more than was
 * approved is held until somebody decides on it.
 */
@Component
@Transactional
public class RealCosts {

    /** Writes down what a requester says that the training cost. */
    public CostReport report(String number, CostReport.Step step, BigDecimal amount, String person) {
        throw new UnsupportedOperationException(number);
    }

    /** Compares the latest report with what was approved; where somebody has to decide on the difference, it is held. */
    public CostStep check(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** What has to happen with the latest report, as it was found then. */
    public CostStep step(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Books what was reported last as spent, and frees what was held for it. */
    public void settle(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Refuses a difference because nobody decided on it in time. */
    public void refuseSilent(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** Frees what is held for a difference that was refused. */
    public void release(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** What the training really cost, as far as it is agreed; none before that. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> realCost(String number) {
        throw new UnsupportedOperationException(number);
    }
}
