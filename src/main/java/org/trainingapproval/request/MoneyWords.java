package org.trainingapproval.request;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Amounts of money as people read them. */
@Component
public class MoneyWords {

    private final TrainingSettings settings;

    MoneyWords(TrainingSettings settings) {
        this.settings = settings;
    }

    /** An amount with the currency, such as €1,200.00. */
    public String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(settings.locale());
        format.setCurrency(settings.currency());
        return format.format(amount);
    }

    /** What has to be paid, in words when it is nothing. */
    public String cost(BigDecimal cost) {
        return cost.signum() == 0 ? "Free of charge" : amount(cost);
    }
}
