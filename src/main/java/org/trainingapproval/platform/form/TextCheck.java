package org.trainingapproval.platform.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trainingapproval.platform.form.FormField.Rules;

/** Checks texts and dates that are not empty. */
final class TextCheck {

    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private TextCheck() {}

    static Optional<String> text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return Optional.of("Please write text.");
        }
        Rules rules = field.rules();
        int length = text.codePointCount(0, text.length());
        if (length > rules.maxLength()) {
            return Optional.of("Please shorten this from " + length + " to at most "
                    + counted(rules.maxLength(), "character") + ".");
        }
        if (length < rules.minLength()) {
            return Optional.of("Please write at least " + counted(rules.minLength(), "character") + ".");
        }
        if (rules.format() != null) {
            return rules.format().problem(text);
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return Optional.of(TypedText.quote(text)
                    + " does not have the form that is asked for. Please check how it is written.");
        }
        return Optional.empty();
    }

    static Optional<String> date(FormField field, Object value, LocalDate today) {
        Optional<LocalDate> date = value instanceof String text ? date(text) : Optional.empty();
        if (date.isEmpty()) {
            return Optional.of((value instanceof String text ? TypedText.quote(text) : "This")
                    + " is not a date. Write a day of the calendar as year, month and day, such as 2027-01-31.");
        }
        if (field.rules().notPast() && date.get().isBefore(today)) {
            return Optional.of(date.get() + " is in the past. Choose today, " + today + ", or a later day.");
        }
        return Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text, ISO_DATE)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
