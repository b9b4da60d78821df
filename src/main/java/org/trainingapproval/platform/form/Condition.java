package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a form: comparisons of one key with a literal, joined by {@code and} and {@code or}. More of FEEL is not
 * understood on purpose; whatever hides a field must mean the same here and in the browser.
 */
sealed interface Condition {

    /**
     * Reads a condition.
     *
     * @param feel text of the form, with the leading equals sign
     * @return the condition
     * @throws IllegalArgumentException with a sentence that says what is not understood
     */
    static Condition parse(String feel) {
        return new ConditionParser(feel).parse();
    }

    /**
     * Whether it holds.
     *
     * @param values value of a key: text, number, truth value or null
     */
    boolean holds(Function<String, @Nullable Object> values);

    /** The keys that it reads. */
    Set<String> keys();

    /** Holds if each part holds. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable Object> values) {
            return parts.stream().allMatch(part -> part.holds(values));
        }

        @Override
        public Set<String> keys() {
            return keysOf(parts);
        }
    }

    /** Holds if one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable Object> values) {
            return parts.stream().anyMatch(part -> part.holds(values));
        }

        @Override
        public Set<String> keys() {
            return keysOf(parts);
        }
    }

    /** Compares the value of a key with a literal. */
    record Comparison(String key, String operator, @Nullable Object literal) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable Object> values) {
            Object value = values.apply(key);
            return switch (operator) {
                case "=" -> same(value, literal);
                case "!=" -> !same(value, literal);
                default -> inOrder(value);
            };
        }

        private boolean inOrder(@Nullable Object value) {
            int order;
            if (value instanceof Number number && literal instanceof BigDecimal limit) {
                order = decimal(number).compareTo(limit);
            } else if (value instanceof String text && literal instanceof String limit) {
                order = text.compareTo(limit);
            } else {
                return false;
            }
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static boolean same(@Nullable Object value, @Nullable Object literal) {
            if (value == null || literal == null) {
                return value == literal;
            }
            return (value instanceof Number number && literal instanceof BigDecimal other)
                    ? decimal(number).compareTo(other) == 0
                    : value.equals(literal);
        }

        private static BigDecimal decimal(Number number) {
            return new BigDecimal(number.toString());
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }
    }

    private static Set<String> keysOf(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
