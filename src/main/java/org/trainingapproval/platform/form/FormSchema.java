package org.trainingapproval.platform.form;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one form allows. Values are plain: text, truth value, whole number, list of texts, map (a group with a path) or
 * null; dates are ISO text.
 */
public final class FormSchema {

    private final String id;
    private final List<FormField> fields;

    FormSchema(String id, List<FormField> fields) {
        this.id = id;
        this.fields = fields;
    }

    /**
     * Reads a form file.
     *
     * @param json its text
     * @return what it allows
     * @throws InvalidFormSchema naming every part that the server cannot enforce
     */
    public static FormSchema parse(String json) {
        return new FormSchemaReader().read(json);
    }

    /**
     * Reads a form file.
     *
     * @param json its content, in UTF-8
     * @return what it allows
     * @throws InvalidFormSchema naming every part that the server cannot enforce
     */
    public static FormSchema parse(byte[] json) {
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    /**
     * A step without a form: nothing can be sent.
     *
     * @param id name of the step
     * @return a schema without fields
     */
    public static FormSchema empty(String id) {
        return new FormSchema(id, List.of());
    }

    /**
     * The id inside the form file.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * Takes what a person sent: cleans it, ignores what they may not change, clears what is hidden or missing.
     *
     * @param sent value of each variable as it was sent
     * @param stored value of a variable as it is stored now
     * @return value of every variable that the form writes, to be stored as it is
     * @throws InvalidForm if a key is not one of the form, or a value is of a kind that no form sends
     */
    public Map<String, @Nullable Object> accept(
            Map<String, @Nullable Object> sent, Function<String, @Nullable Object> stored) {
        return new AnswerReader(this, stored).accept(sent);
    }

    /**
     * Checks the answers.
     *
     * @param stored value of a variable as it is stored now; read cleaned, as {@link #accept} would have it
     * @param today today in the zone of the organisation
     * @return the answers, and one sentence per problem in the order of the form
     */
    public CheckedAnswers check(Function<String, @Nullable Object> stored, LocalDate today) {
        return new AnswerCheck(this, stored, today).check();
    }

    /**
     * The variables that this form writes.
     *
     * @return their names in the order of the form
     */
    public Set<String> writtenVariables() {
        return fields.stream()
                .filter(FormField::writable)
                .map(FormField::variable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<FormField> fields() {
        return fields;
    }

    List<FormField> writableFields() {
        return new ArrayList<>(fields.stream().filter(FormField::writable).toList());
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
