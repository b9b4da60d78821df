package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param type what it asks for
 * @param path where its value is found: the variable, then the members inside it
 * @param label what the person sees
 * @param writable whether an answer is taken from the person at all
 * @param hiddenWhen its own condition and those of the groups around it; one that holds is enough to hide it
 * @param rules what an answer must obey
 */
record FormField(
        FieldType type, List<String> path, String label, boolean writable, List<Condition> hiddenWhen, Rules rules) {

    /**
     * What an answer must obey.
     *
     * @param required whether an empty answer is refused
     * @param minLength fewest characters, 0 for any
     * @param maxLength most characters
     * @param min smallest number
     * @param max greatest number
     * @param pattern what a text must contain
     * @param format what a text must mean
     * @param options what can be chosen
     * @param notPast whether a day before today is refused
     */
    record Rules(
            boolean required,
            int minLength,
            int maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Pattern pattern,
            @Nullable TextFormat format,
            Options options,
            boolean notPast) {}

    /**
     * What can be chosen.
     *
     * @param values the values that the form itself lists
     * @param variable the variable that lists the values instead
     */
    record Options(List<String> values, @Nullable String variable) {}

    String variable() {
        return path.get(0);
    }

    String key() {
        return String.join(".", path);
    }
}
