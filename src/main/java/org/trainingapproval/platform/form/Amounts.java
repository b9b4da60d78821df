package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes amounts and decimals as the text that a form stores for them; never rounds and never guesses. */
public final class Amounts {

    private Amounts() {}

    /**
     * Reads an amount of money.
     *
     * @param text such as {@code 4200}, {@code 4200.5} or {@code 4200,50}; null for none
     * @return the amount in whole units of the currency with at most two decimals, at least 0; empty if the text is none
     */
    public static Optional<BigDecimal> amount(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(WrittenNumber.AMOUNT::parse);
    }

    /**
     * Reads a decimal number.
     *
     * @param text such as {@code -12.5}; null for none
     * @return the number with at most six decimals and twelve digits before them; empty if the text is none
     */
    public static Optional<BigDecimal> decimal(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(WrittenNumber.DECIMAL::parse);
    }

    /**
     * Writes a number into a form, so that it is read back as the same.
     *
     * @param number an amount or a decimal
     */
    public static String written(BigDecimal number) {
        return WrittenNumber.write(number);
    }
}
