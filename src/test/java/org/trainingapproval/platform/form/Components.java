package org.trainingapproval.platform.form;

import java.util.HashMap;
import java.util.Map;

/** Builds small forms for tests. */
final class Components {

    private Components() {}

    static FormSchema form(String... components) {
        return FormSchema.parse(json(components));
    }

    static String json(String... components) {
        return """
                {"id": "sample", "type": "default", "components": [%s]}""".formatted(String.join(",", components));
    }

    /** A component with the key {@code field} and the label "Field". */
    static String component(String type, String... members) {
        return """
                {"type": "%s", "key": "field", "label": "Field", "dateLabel": "Field"%s}""".formatted(type, members.length == 0 ? "" : "," + String.join(",", members))
                .replace('\'', '"');
    }

    static String named(String key, String component) {
        return component.replace("\"key\": \"field\"", "\"key\": \"" + key + "\"");
    }

    static Map<String, Object> values(Object... pairs) {
        Map<String, Object> result = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            result.put((String) pairs[i], pairs[i + 1]);
        }
        return result;
    }
}
