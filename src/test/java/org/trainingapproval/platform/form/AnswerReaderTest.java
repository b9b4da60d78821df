package org.trainingapproval.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.trainingapproval.platform.form.Components.component;
import static org.trainingapproval.platform.form.Components.form;
import static org.trainingapproval.platform.form.Components.named;
import static org.trainingapproval.platform.form.Components.values;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final String HIDDEN_WHEN_FREE = "'conditional': {'hide': '=free = true'}";

    @Test
    void refusesUnknownKeysAndNamesThemAll() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(
                        () -> accept(form(component("textfield")), "field", "x", "requester", "eve", "approved", true))
                .withMessage("This form does not ask for \"approved\", \"requester\". Send only what it asks for.")
                .satisfies(
                        refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(400));
    }

    @Test
    void refusesUnknownMembersOfAGroup() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> accept(group(), "place", Map.of("town", "Bremen", "boss", "eve")))
                .withMessageContaining("\"place.boss\"");
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> accept(group(), "place", "Bremen"))
                .withMessageContaining("\"place\"");
    }

    @Test
    void refusesKindsOfValuesThatNoFormSends() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> accept(form(component("textfield")), "field", new UnreadableValue("Object")))
                .withMessage("\"field\" cannot hold a value of the kind \"Object\".");
    }

    @Test
    void ignoresWhatThePersonMayNotChange() {
        FormSchema schema = form(
                named("locked", component("textfield", "'readonly': true")),
                named("off", component("textfield", "'disabled': true")),
                named("sum", component("expression", "'expression': '=1+1'")),
                named("open", component("textfield")));

        assertThat(accept(schema, "locked", "a", "off", "b", "sum", 2, "open", "c"))
                .isEqualTo(values("open", "c"));
    }

    @Test
    void clearsWhatWasNotSent() {
        FormSchema schema = form(named("title", component("textfield")), named("agreed", component("checkbox")));

        assertThat(accept(schema)).isEqualTo(values("title", null, "agreed", false));
    }

    @Test
    void clearsWhatAConditionHides() {
        FormSchema schema =
                form(named("free", component("checkbox")), named("cost", component("textfield", HIDDEN_WHEN_FREE)));

        assertThat(accept(schema, "free", true, "cost", "99")).isEqualTo(values("free", true, "cost", null));
        assertThat(accept(schema, "free", false, "cost", "99")).isEqualTo(values("free", false, "cost", "99"));
        assertThat(accept(schema, "cost", "99")).isEqualTo(values("free", false, "cost", "99"));
    }

    @Test
    void clearsEverythingInsideAHiddenGroup() {
        FormSchema schema = form(named("free", component("checkbox")), """
                {"type": "group", "conditional": {"hide": "=free = true"}, "components": [
                  {"type": "text", "text": "Costs"},
                  {"type": "group", "path": "costs", "components": [%s, %s]}, %s]}""".formatted(
                        named("fee", component("textfield")),
                        named("travel", component("textfield")),
                        named("note", component("textfield"))));

        assertThat(accept(schema, "free", true, "costs", Map.of("fee", "1"), "note", "x"))
                .isEqualTo(values("free", true, "costs", null, "note", null));
        assertThat(accept(schema, "free", false, "costs", Map.of("fee", " 1 "), "note", "x"))
                .isEqualTo(values("free", false, "costs", values("fee", "1", "travel", null), "note", "x"));
    }

    @Test
    void readsLockedValuesInConditionsFromWhatIsStored() {
        FormSchema schema = form(
                named("free", component("checkbox", "'readonly': true")),
                named("cost", component("textfield", HIDDEN_WHEN_FREE)));

        Map<String, Object> stored = values("free", false);
        assertThat(schema.accept(values("free", true, "cost", "99"), stored::get))
                .isEqualTo(values("cost", "99"));
    }

    @Test
    void keepsLockedMembersOfAGroupAsTheyAreStored() {
        Map<String, Object> stored = values("place", Map.of("country", "DE", "town", "Bremen"));

        assertThat(group().accept(values("place", Map.of("country", "XX", "town", "Kiel")), stored::get))
                .isEqualTo(values("place", values("country", "DE", "town", "Kiel")));
    }

    @Test
    void cleansText() {
        FormSchema schema = form(
                named("line", component("textfield")),
                named("lines", component("textarea")),
                named("count", component("number", "'decimalDigits': 0, 'validate': {'min': 0, 'max': 9}")));

        assertThat(accept(
                        schema,
                        "line",
                        "\u00A0 a\u0000b\u202Ec \r\n d\t",
                        "lines",
                        " one\r\ntwo\rthree\u0007\n\tfour\uD800 ",
                        "count",
                        3.0))
                .isEqualTo(values("line", "abc d", "lines", "one\ntwo\nthree\n\tfour", "count", 3));
        assertThat(accept(schema, "line", " \r\n", "lines", "\u0000"))
                .isEqualTo(values("line", null, "lines", null, "count", null));
    }

    @Test
    void keepsListsAsTheyAre() {
        FormSchema schema = form(component("checklist", "'values': [{'value': 'A'}]"));

        assertThat(accept(schema, "field", List.of("A"))).isEqualTo(values("field", List.of("A")));
        assertThat(accept(schema, "field", List.of())).isEqualTo(values("field", List.of()));
    }

    @Test
    void aStepWithoutAFormTakesNothing() {
        assertThat(accept(FormSchema.empty("UserTask_Wait"))).isEmpty();
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> accept(FormSchema.empty("UserTask_Wait"), "approved", true));
    }

    private static FormSchema group() {
        return form("""
                {"type": "group", "path": "place", "components": [%s, %s]}""".formatted(
                named("country", component("textfield", "'readonly': true")), named("town", component("textfield"))));
    }

    private static Map<String, Object> accept(FormSchema schema, Object... sent) {
        return schema.accept(values(sent), key -> null);
    }
}
