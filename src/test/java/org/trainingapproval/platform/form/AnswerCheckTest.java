package org.trainingapproval.platform.form;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.trainingapproval.platform.form.Components.component;
import static org.trainingapproval.platform.form.Components.form;
import static org.trainingapproval.platform.form.Components.named;
import static org.trainingapproval.platform.form.Components.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component and every rule; what is sent, and the one sentence that comes back. */
class AnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String REQUIRED = "'validate': {'required': true}";
    private static final String OPTIONS =
            "'values': [{'label': 'Me', 'value': 'ME'}, {'label': 'Team', 'value': 'TEAM'}]";
    private static final String WHOLE = "'decimalDigits': 0, 'validate': {'min': 1, 'max': 10}";

    static Stream<Arguments> accepted() {
        String textField = component("textfield", "'validate': {'required': true, 'maxLength': 5, 'minLength': 2}");
        return Stream.of(
                arguments(textField, "Excel"),
                arguments(textField, "  Excel \u00A0"),
                arguments(textField, "😀😀😀😀😀"),
                arguments(component("textfield"), null),
                arguments(component("textfield"), ""),
                arguments(component("textfield"), "x".repeat(4000)),
                arguments(component("textarea"), "One\r\nTwo"),
                arguments(component("textfield", "'validate': {'pattern': '^[A-Z]{2}$'}"), "AB"),
                arguments(
                        component("textfield", "'validate': {'validationType': 'email'}"),
                        "mia.o'neil+x@a-b.example.org"),
                arguments(component("textfield", "'validate': {'validationType': 'phone'}"), "+4930664040900"),
                arguments(component("textfield", "'properties': {'format': 'amount'}"), "4200,50"),
                arguments(component("textfield", "'properties': {'format': 'decimal'}"), "-0.125"),
                arguments(component("number", WHOLE), 1),
                arguments(component("number", WHOLE), 10L),
                arguments(component("number", WHOLE), 3.0),
                arguments(component("number", WHOLE), null),
                arguments(component("checkbox", REQUIRED), true),
                arguments(component("checkbox"), false),
                arguments(component("checkbox"), null),
                arguments(component("radio", OPTIONS, REQUIRED), "ME"),
                arguments(component("radio", OPTIONS), null),
                arguments(component("select", OPTIONS, "'searchable': true"), "TEAM"),
                arguments(component("checklist", OPTIONS), List.of("TEAM", "ME")),
                arguments(component("checklist", OPTIONS), List.of()),
                arguments(component("taglist", OPTIONS), List.of("ME")),
                arguments(component("datetime", REQUIRED), "2024-02-29"),
                arguments(component("datetime", "'disallowPassedDates': true"), "2026-11-21"),
                arguments(component("datetime"), null),
                arguments(component("radio", "'valuesKey': 'people'"), "mia"),
                arguments(component("checklist", "'valuesKey': 'pairs'"), List.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String component, Object answer) {
        assertThat(problems(component, answer)).isEmpty();
    }

    static Stream<Arguments> refused() {
        String select = component("select", OPTIONS, "'searchable': true", REQUIRED);
        String past = component("datetime", "'disallowPassedDates': true");
        String limited = component("textfield", "'validate': {'maxLength': 5, 'minLength': 2}");
        String number = component("number", "'decimalDigits': 0, 'validate': {'min': 1, 'max': 10, 'required': true}");
        return Stream.of(
                arguments(component("textfield", REQUIRED), null, "Please fill in this field."),
                arguments(component("textfield", REQUIRED), " \u00A0\t\n", "Please fill in this field."),
                arguments(component("textarea", REQUIRED), "", "Please fill in this field."),
                arguments(component("textfield"), 5, "Please write text."),
                arguments(component("textfield"), false, "Please write text."),
                arguments(component("textfield"), List.of(), "Please write text."),
                arguments(component("textfield"), Map.of("a", 1), "Please write text."),
                arguments(limited, "abcdef", "Please shorten this from 6 to at most 5 characters."),
                arguments(limited, "a", "Please write at least 2 characters."),
                arguments(
                        component("textarea"),
                        "x".repeat(5000),
                        "Please shorten this from 5000 to at most 4000 characters."),
                arguments(
                        component("textfield", "'validate': {'pattern': '^[A-Z]{2}$'}"),
                        "abc",
                        "\"abc\" does not have the form that is asked for. Please check how it is written."),
                arguments(
                        component("textfield", "'validate': {'validationType': 'email'}"),
                        "mia@localhost",
                        "\"mia@localhost\" is not an e-mail address. Write one such as mia.berg@example.org."),
                arguments(
                        component("textfield", "'validate': {'validationType': 'email'}"),
                        "a@b.example\nBcc: c@d.example",
                        "\"a@b.example Bcc: c@d.example\" is not an e-mail address. Write one such as"
                                + " mia.berg@example.org."),
                arguments(
                        component("textfield", "'validate': {'validationType': 'phone'}"),
                        "030 664",
                        "\"030 664\" is not an international telephone number. Write one such as +4930664040900."),
                arguments(
                        component("textfield", "'properties': {'format': 'amount'}"),
                        "4,200",
                        "\"4,200\" is unclear. Write 4200 or 4200.00, without a thousands separator."),
                arguments(
                        component("textfield", "'properties': {'format': 'decimal'}"),
                        "ten",
                        "\"ten\" is not a number. Write digits only, such as 12 or 12.5."),
                arguments(number, null, "Please fill in this field."),
                arguments(number, 0, "0 is out of range. Please write a whole number from 1 to 10."),
                arguments(number, 11, "11 is out of range. Please write a whole number from 1 to 10."),
                arguments(number, 2.5, "Please write a whole number from 1 to 10."),
                arguments(number, Double.NaN, "Please write a whole number from 1 to 10."),
                arguments(number, 99999999999L, "Please write a whole number from 1 to 10."),
                arguments(number, "5", "Please write a whole number from 1 to 10."),
                arguments(component("checkbox", REQUIRED), false, "Please tick this box."),
                arguments(component("checkbox", REQUIRED), null, "Please tick this box."),
                arguments(component("checkbox"), "true", "Please tick this box or leave it empty."),
                arguments(component("radio", OPTIONS, REQUIRED), null, "Please choose an option."),
                arguments(
                        component("radio", OPTIONS),
                        "BOSS",
                        "\"BOSS\" is not one of the options. Please choose one of those that are offered."),
                arguments(
                        select, "me", "\"me\" is not one of the options. Please choose one of those that are offered."),
                arguments(select, "", "Please choose an option."),
                arguments(select, true, "Please choose one of the options."),
                arguments(component("checklist", OPTIONS, REQUIRED), List.of(), "Please choose at least one option."),
                arguments(
                        component("checklist", OPTIONS),
                        List.of("ME", "X"),
                        "\"X\" is not one of the options. Please choose one of those that are offered."),
                arguments(
                        component("checklist", OPTIONS),
                        List.of("ME", "ME"),
                        "\"ME\" is chosen twice. Please choose it once."),
                arguments(component("checklist", OPTIONS), asList("ME", null), "Please choose from the options."),
                arguments(component("taglist", OPTIONS), "ME", "Please choose from the options."),
                arguments(component("taglist", OPTIONS), List.of(7), "Please choose one of the options."),
                arguments(component("datetime", REQUIRED), null, "Please enter a date."),
                arguments(
                        component("datetime"),
                        "2026-02-30",
                        "\"2026-02-30\" is not a date. Write a day of the calendar as year, month and day, such as"
                                + " 2027-01-31."),
                arguments(
                        component("datetime"),
                        "21.11.2026",
                        "\"21.11.2026\" is not a date. Write a day of the calendar as year, month and day, such as"
                                + " 2027-01-31."),
                arguments(
                        component("datetime"),
                        20261121,
                        "This is not a date. Write a day of the calendar as year, month and day, such as 2027-01-31."),
                arguments(past, "2026-11-20", "2026-11-20 is in the past. Choose today, 2026-11-21, or a later day."),
                arguments(
                        component("radio", "'valuesKey': 'people'"),
                        "eve",
                        "\"eve\" is not one of the options. Please choose one of those that are offered."),
                arguments(
                        component("radio", "'valuesKey': 'nothing'"),
                        "mia",
                        "\"mia\" is not one of the options. Please choose one of those that are offered."));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String component, Object answer, String sentence) {
        assertThat(problems(component, answer)).containsExactly("Field: " + sentence);
    }

    @Test
    void listsAllProblemsInTheOrderOfTheForm() {
        FormSchema schema = form(
                named("b", component("textfield", REQUIRED)).replace("Field", "Second comes first"),
                named("a", component("textfield", "'properties': {'format': 'amount'}"))
                        .replace("Field", "Cash cost"),
                named("c", component("checkbox", REQUIRED)).replace("Field", "Is it agreed?"));

        assertThat(schema.check(values("a", "4,200")::get, TODAY).problems())
                .containsExactly(
                        "Second comes first: Please fill in this field.",
                        "Cash cost: \"4,200\" is unclear. Write 4200 or 4200.00, without a thousands separator.",
                        "Is it agreed? Please tick this box.");
    }

    @Test
    void givesRulesOnlyWhatIsWellFormed() {
        FormSchema schema = form(
                named("good", component("datetime")),
                named("bad", component("datetime")),
                named("cost", component("textfield", "'properties': {'format': 'amount'}")),
                named("none", component("textfield")));

        FormAnswers answers = schema.check(values("good", "2027-01-31", "bad", "tomorrow", "cost", "12,5")::get, TODAY)
                .answers();

        assertThat(answers.date("good")).contains(LocalDate.of(2027, 1, 31));
        assertThat(answers.date("bad")).isEmpty();
        assertThat(answers.text("bad")).isEmpty();
        assertThat(answers.amount("cost"))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("12.50"));
        assertThat(answers.text("none")).isEmpty();
    }

    @Test
    void asksNothingAboutHiddenAndLockedFields() {
        FormSchema schema = form(
                named("decision", component("radio", OPTIONS)),
                named("reason", component("textarea", REQUIRED, "'conditional': {'hide': '=decision != \\'TEAM\\''}")),
                named("locked", component("textfield", REQUIRED, "'readonly': true")),
                named("off", component("textfield", REQUIRED, "'disabled': true")));

        assertThat(schema.check(values("decision", "ME")::get, TODAY).problems())
                .isEmpty();
        assertThat(schema.check(values("decision", "TEAM")::get, TODAY).problems())
                .containsExactly("Field: Please fill in this field.");
    }

    private static List<String> problems(String component, Object answer) {
        Map<String, Object> stored = values(
                "field",
                answer,
                "people",
                List.of("mia", "emma"),
                "pairs",
                List.of(Map.of("value", "a", "label", "A"), Map.of("value", "b", "label", "B")));
        return form(component).check(stored::get, TODAY).problems();
    }
}
