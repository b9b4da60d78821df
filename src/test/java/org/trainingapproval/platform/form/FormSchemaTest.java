package org.trainingapproval.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.trainingapproval.platform.form.Components.component;
import static org.trainingapproval.platform.form.Components.form;
import static org.trainingapproval.platform.form.Components.json;
import static org.trainingapproval.platform.form.Components.named;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"filepicker", "documentPreview", "dynamiclist", "iframe", "html", "image", "button", "novelty"})
    void refusesComponentsThatTasklistOrTheServerCannotHandle(String type) {
        assertFault(component(type), "The component \"" + type + "\" cannot be used here. Use one of: ");
    }

    static Stream<Arguments> refusesWhatItCannotEnforce() {
        return Stream.of(
                arguments(component("datetime", "'subtype': 'datetime'"), "asks for a time of day"),
                arguments(component("select", "'values': [{'value': 'A'}]"), "is not searchable"),
                arguments(component("number"), "must be a whole number between a minimum and a maximum"),
                arguments(
                        component("number", "'decimalDigits': 2, 'validate': {'min': 0, 'max': 5}"),
                        "must be a whole number between a minimum and a maximum"),
                arguments(
                        component("number", "'decimalDigits': 0, 'validate': {'min': '=low', 'max': 5}"),
                        "The rule min of the field \"field\" must be a fixed number."),
                arguments(
                        component("textfield", "'validate': {'maxLength': 4001}"), "allows more than 4000 characters"),
                arguments(component("textfield", "'validate': {'pattern': '['}"), "is not a regular expression"),
                arguments(component("textfield", "'properties': {'format': 'money'}"), "asks for the format \"money\""),
                arguments(
                        component("textarea", "'properties': {'format': 'amount'}"), "asks for the format \"amount\""),
                arguments(component("textfield", "'readonly': '=true'"), "must be true or false, not an expression"),
                arguments(component("radio"), "must list its options"),
                arguments(component("checklist", "'valuesExpression': '=x'"), "must list its options"),
                arguments(component("textfield", "'conditional': {'hide': '=count(x) > 1'}"), "is not supported"),
                arguments("{\"type\": \"textfield\"}", "A component of type textfield has no key."),
                arguments(named("my-key", component("textfield")), "is not made of letters, digits and underscores"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatItCannotEnforce(String component, String fault) {
        assertFault(component, fault);
    }

    @Test
    void refusesAKeyUsedTwiceAlsoAcrossGroups() {
        assertFault(
                component("textfield") + ",{\"type\": \"group\", \"components\": [" + component("textarea") + "]}",
                "The key \"field\" is used twice.");
        assertFault(
                component("textfield") + ",{\"type\": \"group\", \"path\": \"field\", \"components\": ["
                        + named("inner", component("textarea")) + "]}",
                "The key \"field\" is also the path of a group.");
    }

    @Test
    void refusesAConditionOnSomethingThatOnlyTheBrowserComputes() {
        assertFault(
                named("sum", component("expression")) + ","
                        + component("textfield", "'conditional': {'hide': '=sum = 1'}"),
                "A condition reads \"sum\", which the browser computes.");
    }

    @Test
    void checksConditionsOfTextViewsToo() {
        assertFault("{\"type\": \"text\", \"conditional\": {\"hide\": \"=a\"}}", "is not supported");
    }

    @Test
    void listsAllFaults() {
        assertThatExceptionOfType(InvalidFormSchema.class)
                .isThrownBy(() -> form(component("iframe"), component("filepicker")))
                .withMessageStartingWith("The form \"sample\" cannot be used. The component \"iframe\"")
                .satisfies(refusal -> assertThat(refusal.faults()).hasSize(2));
        assertThatExceptionOfType(InvalidFormSchema.class)
                .isThrownBy(() -> FormSchema.parse("<form/>"))
                .withMessageContaining("The file is not JSON.");
    }

    @Test
    void readsRowsLayoutAndGroups() {
        FormSchema schema = form(
                "{\"type\": \"text\", \"text\": \"Hello\"}",
                "{\"type\": \"separator\"}",
                "{\"type\": \"spacer\"}",
                "{\"type\": \"table\", \"dataSource\": \"=items\"}",
                named("title", component("textfield", "'layout': {'row': 'Row_1', 'columns': 8}")),
                "{\"type\": \"group\", \"path\": \"place\", \"components\": [" + named("town", component("textfield"))
                        + "]}");

        assertThat(schema.id()).isEqualTo("sample");
        assertThat(schema.writtenVariables()).containsExactly("title", "place");
    }

    private static void assertFault(String components, String fault) {
        assertThatExceptionOfType(InvalidFormSchema.class)
                .isThrownBy(() -> FormSchema.parse(json(components)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .anySatisfy(one -> assertThat(one).contains(fault)));
    }
}
