package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The well-formed answers to a form. What is missing, hidden or already refused is empty here, so that a rule speaks up
 * only about what it can judge.
 *
 * @param values value of each answered field by its key: text, truth value, whole number or list of texts
 */
public record FormAnswers(Map<String, Object> values) {

    /**
     * Takes a copy.
     *
     * @param values value of each answered field by its key
     */
    public FormAnswers {
        values = Map.copyOf(values);
    }

    /**
     * An answer in words, or a chosen option.
     *
     * @param key the field
     * @return its text
     */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /**
     * A date.
     *
     * @param key the field
     * @return its day
     */
    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(TextCheck::date);
    }

    /**
     * An amount of money.
     *
     * @param key the field
     * @return the amount in whole units of the currency
     */
    public Optional<BigDecimal> amount(String key) {
        return text(key).flatMap(Amounts::amount);
    }

    /**
     * A decimal number.
     *
     * @param key the field
     * @return the number
     */
    public Optional<BigDecimal> decimal(String key) {
        return text(key).flatMap(Amounts::decimal);
    }

    /**
     * A whole number.
     *
     * @param key the field
     * @return the number
     */
    public Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /**
     * A box that can be ticked.
     *
     * @param key the field
     * @return whether it is ticked
     */
    public boolean isTicked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /**
     * Several options.
     *
     * @param key the field
     * @return the chosen ones, in the order of the answer
     */
    public List<String> chosen(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
