package org.trainingapproval.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.FormField.Options;
import org.trainingapproval.platform.form.FormField.Rules;

/** Reads one field of a form file and what an answer to it must obey. */
final class FieldReader {

    /** Longest text that the engine can store as a variable, in characters. */
    static final int LONGEST = 4000;

    private final List<String> faults;

    FieldReader(List<String> faults) {
        this.faults = faults;
    }

    FormField read(FieldType type, JsonNode component, List<String> path, List<Condition> hiddenWhen) {
        String key = String.join(".", path);
        if (path.stream().anyMatch(part -> !part.matches("[A-Za-z_]\\w*"))) {
            faults.add("The key \"" + key + "\" is not made of letters, digits and underscores.");
        }
        boolean locked = flag(component, "readonly", key) || flag(component, "disabled", key);
        boolean writable = !locked && type != FieldType.EXPRESSION;
        return new FormField(
                type, path, label(type, component, key), writable, hiddenWhen, rules(type, component, key));
    }

    private Rules rules(FieldType type, JsonNode component, String key) {
        JsonNode validate = component.path("validate");
        checkSubtype(type, component, key);
        BigDecimal maxLength = number(validate, "maxLength", key);
        if (maxLength == null) {
            maxLength = wholeNumber(component.path("properties"), "maxLength", key);
        }
        BigDecimal minLength = number(validate, "minLength", key);
        if (maxLength != null && maxLength.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
            faults.add("The field \"" + key + "\" allows more than " + LONGEST + " characters.");
        }
        return new Rules(
                flag(validate, "required", key) || isTrue(component.path("properties"), "required", key),
                minLength == null ? 0 : minLength.intValue(),
                maxLength == null ? LONGEST : Math.min(LONGEST, maxLength.intValue()),
                number(validate, "min", key),
                number(validate, "max", key),
                pattern(validate, key),
                format(type, component, key),
                options(type, component, key),
                component.path("disallowPassedDates").asBoolean());
    }

    private void checkSubtype(FieldType type, JsonNode component, String key) {
        JsonNode validate = component.path("validate");
        if (type == FieldType.DATE && !component.path("subtype").asText("date").equals("date")) {
            faults.add("The field \"" + key + "\" asks for a time of day; only dates are supported.");
        }
        if (type == FieldType.SELECT && !component.path("searchable").asBoolean()) {
            faults.add("The field \"" + key + "\" is a select that is not searchable; Tasklist cannot reopen it.");
        }
        if (type == FieldType.NUMBER
                && !(validate.path("min").isNumber()
                        && validate.path("max").isNumber()
                        && component.path("decimalDigits").asInt(-1) == 0
                        && !component.path("serializeToString").asBoolean())) {
            faults.add("The number field \"" + key + "\" must be a whole number between a minimum and a maximum; for"
                    + " anything else use a text field with the property format.");
        }
    }

    private Options options(FieldType type, JsonNode component, String key) {
        if (!type.hasOptions()) {
            return new Options(List.of(), null);
        }
        String variable = component.path("valuesKey").asText("");
        List<String> values = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> values.add(option.path("value").asText()));
        if (component.hasNonNull("valuesExpression") || (values.isEmpty() && variable.isBlank())) {
            faults.add("The field \"" + key + "\" must list its options, or name a variable that lists them.");
        }
        return new Options(List.copyOf(values), variable.isBlank() ? null : variable);
    }

    private @Nullable TextFormat format(FieldType type, JsonNode component, String key) {
        String preset = component.path("validate").path("validationType").asText("");
        String property = component.path("properties").path("format").asText("");
        String name = property.isBlank() ? preset : property;
        if (name.isBlank() || name.equals("custom")) {
            return null;
        }
        TextFormat format = TextFormat.of(name).orElse(null);
        if (format == null || type != FieldType.TEXT) {
            faults.add("The field \"" + key + "\" asks for the format \"" + name
                    + "\". Text fields know: amount, decimal," + " email, phone.");
        }
        return format;
    }

    private @Nullable Pattern pattern(JsonNode validate, String key) {
        String regex = validate.path("pattern").asText("");
        try {
            return regex.isEmpty() ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException broken) {
            faults.add("The pattern of the field \"" + key + "\" is not a regular expression.");
            return null;
        }
    }

    private @Nullable BigDecimal number(JsonNode validate, String name, String key) {
        JsonNode value = validate.path(name);
        if (value.isMissingNode() || value.isNull() || value.asText().isEmpty()) {
            return null;
        }
        if (!value.isNumber()) {
            faults.add("The rule " + name + " of the field \"" + key + "\" must be a fixed number.");
            return null;
        }
        return value.decimalValue();
    }

    // Custom properties are texts. A field that may be hidden has its rules there: Tasklist would go on checking a
    // hidden
    // field and never let the form go.
    private @Nullable BigDecimal wholeNumber(JsonNode properties, String name, String key) {
        String text = properties.path(name).asText("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            faults.add("The property " + name + " of the field \"" + key + "\" must be a whole number above 0.");
            return null;
        }
        return new BigDecimal(text);
    }

    private boolean isTrue(JsonNode properties, String name, String key) {
        String text = properties.path(name).asText("");
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            faults.add("The property " + name + " of the field \"" + key + "\" must be true or false.");
        }
        return text.equals("true");
    }

    private boolean flag(JsonNode node, String name, String key) {
        JsonNode value = node.path(name);
        if (value.isTextual()) {
            faults.add(
                    "The setting " + name + " of the field \"" + key + "\" must be true or false, not an expression.");
        }
        return value.asBoolean();
    }

    private static String label(FieldType type, JsonNode component, String key) {
        String label =
                component.path(type == FieldType.DATE ? "dateLabel" : "label").asText("");
        String text = TypedText.clean(label, true);
        return text == null || text.startsWith("=") || text.contains("{{") ? key : text;
    }
}
