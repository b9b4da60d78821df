package org.trainingapproval.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.UnreadableValue;

/** Turns the engine's typed values into the plain ones of a form, and back. */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValues() {}

    /** What a form takes of a submission, as the engine is to store it. */
    static VariableMap accepted(FormSchema schema, @Nullable VariableMap submitted, VariableScope scope) {
        VariableMap result = Variables.createVariables();
        schema.accept(plain(submitted), name -> plain(scope, name))
                .forEach((name, value) -> result.put(name, typed(value)));
        return result;
    }

    private static Map<String, @Nullable Object> plain(@Nullable VariableMap submitted) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        if (submitted != null) {
            submitted.keySet().forEach(name -> result.put(name, plain(submitted.<TypedValue>getValueTyped(name))));
        }
        return result;
    }

    /** A stored variable. */
    static @Nullable Object plain(VariableScope scope, String name) {
        return plain(scope.<TypedValue>getVariableTyped(name, false));
    }

    /** Stores a value; lists and groups as Json, never as a Java object. */
    static void store(VariableScope scope, String name, @Nullable Object value) {
        if (!Objects.equals(value, plain(scope, name))) {
            scope.setVariable(name, typed(value));
        }
    }

    private static @Nullable Object typed(@Nullable Object value) {
        if (!(value instanceof List<?>) && !(value instanceof Map<?, ?>)) {
            return value;
        }
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Plain values that are no Json", impossible);
        }
    }

    private static @Nullable Object plain(@Nullable TypedValue typed) {
        if (typed == null) {
            return null;
        }
        String kind = typed.getType() == null ? "unknown" : typed.getType().getName();
        if (typed.isTransient()) {
            return new UnreadableValue("transient");
        }
        if (typed instanceof JsonValue json) {
            return json(json, kind);
        }
        if (typed instanceof SerializableValue) {
            return new UnreadableValue(kind);
        }
        return isPlain(typed.getValue()) ? typed.getValue() : new UnreadableValue(kind);
    }

    private static @Nullable Object json(JsonValue json, String kind) {
        String text = json.getValueSerialized();
        if (text == null) {
            text = json.getValue() == null ? "null" : json.getValue().toString();
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            return new UnreadableValue(kind);
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Double
                || value instanceof List
                || value instanceof Map;
    }
}
