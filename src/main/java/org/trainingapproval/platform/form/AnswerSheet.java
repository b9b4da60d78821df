package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answers to one form, cleaned, with everything that a condition hides cleared. */
final class AnswerSheet {

    private final FormSchema schema;
    private final Function<String, @Nullable Object> stored;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * Reads the answers.
     *
     * @param schema the form
     * @param source value of each variable, as it came
     * @param stored value of each variable as it is stored; what conditions read that the person cannot change
     */
    AnswerSheet(
            FormSchema schema, Function<String, @Nullable Object> source, Function<String, @Nullable Object> stored) {
        this.schema = schema;
        this.stored = stored;
        for (FormField field : schema.writableFields()) {
            values.put(field.key(), cleaned(field.type(), at(source, field.path())));
        }
        for (FormField field : schema.writableFields()) {
            if (field.hiddenWhen().stream().anyMatch(condition -> condition.holds(this::asShown))) {
                hidden.add(field.key());
            }
        }
        hidden.forEach(key -> values.put(key, null));
    }

    boolean isHidden(FormField field) {
        return hidden.contains(field.key());
    }

    @Nullable Object value(FormField field) {
        return values.get(field.key());
    }

    /** Every variable that the form writes. */
    Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (FormField field : schema.writableFields()) {
            if (field.path().size() == 1) {
                result.put(field.variable(), storedAs(field));
            } else {
                Object group = result.computeIfAbsent(field.variable(), this::lockedMembers);
                put(group, field.path().subList(1, field.path().size()), value(field));
            }
        }
        result.replaceAll((variable, value) -> isBare(value) ? null : value);
        return result;
    }

    // Tasklist sends a list back as the type that is stored, and could not fill one that was stored as nothing.
    private @Nullable Object storedAs(FormField field) {
        Object value = value(field);
        return value == null && field.type().isSomeOf() ? List.of() : value;
    }

    // What the person may not change inside a group stays as it is stored.
    private Object lockedMembers(String variable) {
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            if (!field.writable() && field.variable().equals(variable)) {
                put(group, field.path().subList(1, field.path().size()), at(stored, field.path()));
            }
        }
        return group;
    }

    @SuppressWarnings("unchecked")
    private static void put(@Nullable Object group, List<String> path, @Nullable Object value) {
        Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) Objects.requireNonNull(group);
        if (path.size() == 1) {
            members.put(path.get(0), value);
        } else {
            put(
                    members.computeIfAbsent(path.get(0), name -> new LinkedHashMap<>()),
                    path.subList(1, path.size()),
                    value);
        }
    }

    private static boolean isBare(@Nullable Object value) {
        return value == null
                || (value instanceof Map<?, ?> members
                        && members.values().stream().allMatch(AnswerSheet::isBare));
    }

    // The browser shows an empty text as "" and an empty checkbox as false, and its conditions see that.
    private @Nullable Object asShown(String key) {
        FormField field = schema.field(key).orElse(null);
        if (field == null || !field.writable()) {
            return at(stored, List.of(key.split("\\.", -1)));
        }
        Object value = values.get(key);
        return value == null && field.type().isText() ? "" : value;
    }

    private static @Nullable Object at(Function<String, @Nullable Object> variables, List<String> path) {
        Object value = variables.apply(path.get(0));
        for (String member : path.subList(1, path.size())) {
            value = value instanceof Map<?, ?> members ? members.get(member) : null;
        }
        return value;
    }

    private static @Nullable Object cleaned(FieldType type, @Nullable Object value) {
        if (value instanceof String text) {
            return type == FieldType.TEXT_AREA ? TypedText.clean(text, false) : TypedText.clean(text, true);
        }
        if (type == FieldType.CHECKBOX && value == null) {
            return false;
        }
        return type == FieldType.NUMBER && value instanceof Number number ? whole(number) : value;
    }

    // The browser sends 3 as a whole number and 3.0 as a fraction; both mean 3.
    private static Object whole(Number number) {
        try {
            return new BigDecimal(number.toString()).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return number;
        }
    }
}
