package org.trainingapproval.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a form file; lists every fault at once, so that whoever made the form mends it in one go. */
final class FormSchemaReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LAYOUT = Set.of("text", "table", "separator", "spacer");
    private static final String ALLOWED =
            "textfield, textarea, checkbox, radio, select, checklist, taglist, datetime, number,"
                    + " expression, text, table, group, separator, spacer";

    private final List<String> faults = new ArrayList<>();
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Set<String> conditionKeys = new HashSet<>();
    private final FieldReader fieldReader = new FieldReader(faults);

    FormSchema read(String json) {
        JsonNode form;
        try {
            form = JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidFormSchema("?", List.of("The file is not JSON."));
        }
        String id = form.path("id").asText("");
        if (id.isEmpty()) {
            faults.add("The form has no id.");
        }
        components(form.path("components"), List.of(), List.of());
        checkKeys();
        if (!faults.isEmpty()) {
            throw new InvalidFormSchema(id, faults);
        }
        return new FormSchema(id, List.copyOf(fields.values()));
    }

    private void components(JsonNode components, List<String> path, List<Condition> hiddenWhen) {
        if (!components.isArray()) {
            faults.add("A form or group has no list of components.");
        }
        components.forEach(component -> component(component, path, hiddenWhen));
    }

    private void component(JsonNode component, List<String> path, List<Condition> around) {
        String type = component.path("type").asText("");
        List<Condition> hiddenWhen = with(around, condition(component));
        if (type.equals("group")) {
            components(component.path("components"), inside(path, component.path("path")), hiddenWhen);
        } else if (!LAYOUT.contains(type)) {
            FieldType.of(type)
                    .ifPresentOrElse(
                            known -> field(known, component, path, hiddenWhen),
                            () -> faults.add("The component \"" + type + "\" cannot be used here. Use one of: "
                                    + ALLOWED + "."));
        }
    }

    private void field(FieldType type, JsonNode component, List<String> path, List<Condition> hiddenWhen) {
        if (component.path("key").asText("").isBlank()) {
            faults.add("A component of type " + component.path("type").asText() + " has no key.");
            return;
        }
        FormField field = fieldReader.read(type, component, inside(path, component.path("key")), hiddenWhen);
        if (fields.putIfAbsent(field.key(), field) != null) {
            faults.add("The key \"" + field.key() + "\" is used twice.");
        }
    }

    private Optional<Condition> condition(JsonNode component) {
        JsonNode hide = component.path("conditional").path("hide");
        if (hide.asText("").isBlank()) {
            return Optional.empty();
        }
        try {
            Condition condition = Condition.parse(hide.asText());
            conditionKeys.addAll(condition.keys());
            return Optional.of(condition);
        } catch (IllegalArgumentException notSupported) {
            faults.add(String.valueOf(notSupported.getMessage()));
            return Optional.empty();
        }
    }

    private void checkKeys() {
        for (FormField field : fields.values()) {
            if (fields.values().stream().anyMatch(other -> other.key().startsWith(field.key() + "."))) {
                faults.add("The key \"" + field.key() + "\" is also the path of a group.");
            }
            if (field.type() == FieldType.EXPRESSION && conditionKeys.contains(field.key())) {
                faults.add("A condition reads \"" + field.key() + "\", which the browser computes.");
            }
        }
    }

    private static List<String> inside(List<String> path, JsonNode further) {
        List<String> result = new ArrayList<>(path);
        if (!further.asText("").isBlank()) {
            result.addAll(List.of(further.asText().split("\\.", -1)));
        }
        return List.copyOf(result);
    }

    private static List<Condition> with(List<Condition> conditions, Optional<Condition> another) {
        List<Condition> result = new ArrayList<>(conditions);
        another.ifPresent(result::add);
        return List.copyOf(result);
    }
}
