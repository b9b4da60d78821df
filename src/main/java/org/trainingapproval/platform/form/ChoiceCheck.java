package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.FormField.Rules;

/** Checks whole numbers and choices that are not empty. */
final class ChoiceCheck {

    private static final String OTHER = " is not one of the options. Please choose one of those that are offered.";

    private ChoiceCheck() {}

    static Optional<String> number(FormField field, Object value) {
        if (!(value instanceof Integer number)) {
            return Optional.of("Please write a whole number" + range(field.rules()) + ".");
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        Rules rules = field.rules();
        boolean outside = (rules.min() != null && exact.compareTo(rules.min()) < 0)
                || (rules.max() != null && exact.compareTo(rules.max()) > 0);
        return outside
                ? Optional.of(number + " is out of range. Please write a whole number" + range(rules) + ".")
                : Optional.empty();
    }

    private static String range(Rules rules) {
        return rules.min() == null || rules.max() == null
                ? ""
                : " from " + rules.min().toPlainString() + " to " + rules.max().toPlainString();
    }

    static Optional<String> oneOf(Object value, List<String> offered) {
        if (!(value instanceof String text)) {
            return Optional.of("Please choose one of the options.");
        }
        return offered.contains(text) ? Optional.empty() : Optional.of(TypedText.quote(text) + OTHER);
    }

    static Optional<String> someOf(Object value, List<String> offered) {
        if (!(value instanceof List<?> chosen)) {
            return Optional.of("Please choose from the options.");
        }
        Set<Object> seen = new HashSet<>();
        for (Object one : chosen) {
            Optional<String> problem =
                    one == null ? Optional.of("Please choose from the options.") : oneOf(one, offered);
            if (problem.isPresent()) {
                return problem;
            }
            if (!seen.add(one)) {
                return Optional.of(TypedText.quote(one.toString()) + " is chosen twice. Please choose it once.");
            }
        }
        return Optional.empty();
    }

    /** What can be chosen; a variable lists texts, or maps with a value and a label. */
    static List<String> offered(FormField field, Function<String, @Nullable Object> stored) {
        String variable = field.rules().options().variable();
        if (variable == null) {
            return field.rules().options().values();
        }
        List<String> result = new ArrayList<>();
        if (stored.apply(variable) instanceof List<?> listed) {
            for (Object option : listed) {
                Object value = option instanceof Map<?, ?> members ? members.get("value") : option;
                if (value != null) {
                    result.add(value.toString());
                }
            }
        }
        return result;
    }
}
