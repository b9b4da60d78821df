package org.trainingapproval.request;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a budget has to pay, and in which year.
 *
 * @param amount cash in the organisation's currency; 0 for a training free of charge
 * @param firstDay first day of the training: its year is the fiscal year
 */
public record CashTerms(BigDecimal amount, LocalDate firstDay) {

    /** Those of a training as it is proposed. */
    public static CashTerms of(Training training) {
        return new CashTerms(training.cashCost(), training.firstDay());
    }
}
