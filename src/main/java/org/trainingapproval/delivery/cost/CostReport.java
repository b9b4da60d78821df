package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a requester says that a training really cost.
 *
 * @param id grows with every report; 0 before it is stored
 * @param number number of the request
 * @param round counts the reports of a request, from 1
 * @param revision the approved revision that it is about
 * @param step when it was asked for
 * @param amount cash in the organisation's currency
 * @param reportedBy id of the person
 * @param reportedAt when
 */
public record CostReport(
        long id,
        String number,
        int round,
        int revision,
        Step step,
        BigDecimal amount,
        String reportedBy,
        Instant reportedAt) {

    /** When a real cost is asked for. */
    public enum Step {
        /** As the training is booked. */
        BOOKING,
        /** Once everything is paid. */
        END
    }
}
