package org.trainingapproval.platform.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks every answer that the person could see, in the order of the form. */
final class AnswerCheck {

    private final FormSchema schema;
    private final AnswerSheet sheet;
    private final Function<String, @Nullable Object> stored;
    private final LocalDate today;

    AnswerCheck(FormSchema schema, Function<String, @Nullable Object> stored, LocalDate today) {
        this.schema = schema;
        this.sheet = new AnswerSheet(schema, stored, stored);
        this.stored = stored;
        this.today = today;
    }

    CheckedAnswers check() {
        List<String> problems = new ArrayList<>();
        Map<String, Object> wellFormed = new LinkedHashMap<>();
        for (FormField field : schema.writableFields()) {
            Object value = sheet.value(field);
            Optional<String> problem = sheet.isHidden(field) ? Optional.empty() : problem(field, value);
            problem.ifPresent(sentence -> problems.add(introduced(field.label(), sentence)));
            if (problem.isEmpty() && value != null) {
                wellFormed.put(field.key(), value);
            }
        }
        return new CheckedAnswers(new FormAnswers(wellFormed), List.copyOf(problems), sheet.variables());
    }

    private Optional<String> problem(FormField field, @Nullable Object value) {
        if (value == null || isEmpty(field.type(), value)) {
            return field.rules().required() ? Optional.of(missing(field.type())) : Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, TEXT_AREA -> TextCheck.text(field, value);
            case DATE -> TextCheck.date(field, value, today);
            case NUMBER -> ChoiceCheck.number(field, value);
            case CHECKBOX ->
                value instanceof Boolean ? Optional.empty() : Optional.of("Please tick this box or leave it empty.");
            case RADIO, SELECT -> ChoiceCheck.oneOf(value, ChoiceCheck.offered(field, stored));
            case CHECKLIST, TAGLIST -> ChoiceCheck.someOf(value, ChoiceCheck.offered(field, stored));
            case EXPRESSION -> Optional.empty();
        };
    }

    private static boolean isEmpty(FieldType type, Object value) {
        return (type == FieldType.CHECKBOX && value.equals(false))
                || (type.isSomeOf() && value instanceof List<?> list && list.isEmpty());
    }

    private static String missing(FieldType type) {
        return switch (type) {
            case CHECKBOX -> "Please tick this box.";
            case RADIO, SELECT -> "Please choose an option.";
            case CHECKLIST, TAGLIST -> "Please choose at least one option.";
            case DATE -> "Please enter a date.";
            default -> "Please fill in this field.";
        };
    }

    private static String introduced(String label, String sentence) {
        return label.matches(".*[?!.:]") ? label + " " + sentence : label + ": " + sentence;
    }
}
