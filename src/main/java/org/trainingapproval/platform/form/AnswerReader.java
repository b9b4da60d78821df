package org.trainingapproval.platform.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what was sent for a form, and nothing that does not belong to it. */
final class AnswerReader {

    private final FormSchema schema;
    private final Function<String, @Nullable Object> stored;

    AnswerReader(FormSchema schema, Function<String, @Nullable Object> stored) {
        this.schema = schema;
        this.stored = stored;
    }

    Map<String, @Nullable Object> accept(Map<String, @Nullable Object> sent) {
        List<String> problems = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        sent.forEach((name, value) -> {
            if (value instanceof UnreadableValue unreadable) {
                problems.add(TypedText.quote(name) + " cannot hold a value of the kind "
                        + TypedText.quote(unreadable.kind()) + ".");
            }
            collectUnknown(name, value, unknown);
        });
        if (!unknown.isEmpty()) {
            problems.add("This form does not ask for "
                    + unknown.stream().limit(20).map(TypedText::quote).collect(Collectors.joining(", "))
                    + ". Send only what it asks for.");
        }
        if (!problems.isEmpty()) {
            throw new InvalidForm(problems);
        }
        return new AnswerSheet(schema, sent::get, stored).variables();
    }

    private void collectUnknown(String key, @Nullable Object value, Set<String> unknown) {
        if (schema.field(key).isPresent()) {
            return;
        }
        boolean group = schema.fields().stream().anyMatch(field -> field.key().startsWith(key + "."));
        if (!group) {
            unknown.add(key);
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> collectUnknown(key + "." + name, member, unknown));
        } else if (value != null) {
            unknown.add(key);
        }
    }
}
