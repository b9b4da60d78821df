package org.trainingapproval.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.InvalidFormSchema;

/** What a form may hold, beyond what the server checks when it is deployed. */
final class FormRules {

    static final Rule<JsonNode> SERVER_CAN_ENFORCE_IT =
            new Rule<>("the server can enforce the form: components, keys, conditions", FormRules::unenforceable);
    static final Rule<JsonNode> BEGINS_WITH_AN_INSTRUCTION =
            new Rule<>("the first element is one sentence of instruction", FormRules::noInstruction);
    static final Rule<JsonNode> IDS_FOLLOW_KEYS =
            new Rule<>("a field is called Field_ and its key, other elements have chosen ids", FormRules::wrongIds);
    static final Rule<JsonNode> KEYS_ARE_VARIABLES =
            new Rule<>("keys are camelCase, as variables are", FormRules::wrongKeys);
    static final Rule<JsonNode> TEXTS_HAVE_A_LIMIT =
            new Rule<>("every text has a longest length", FormRules::endlessTexts);
    static final Rule<JsonNode> HIDDEN_FIELDS_DO_NOT_BLOCK =
            new Rule<>("a field that was hidden after it was refused lets the form go", FormRules::stuckFields);
    static final Rule<JsonNode> LABELS_ARE_SENTENCE_CASE =
            new Rule<>("every field has a label in sentence case", FormRules::wrongLabels);
    static final Rule<JsonNode> DESCRIPTIONS_ARE_ONE_SENTENCE =
            new Rule<>("a description is one short sentence", FormRules::longDescriptions);
    static final Rule<JsonNode> TEXT_VIEWS_SHOW_PREPARED_VALUES =
            new Rule<>("text views show only what the server prepared", FormRules::unpreparedValues);
    static final Rule<JsonNode> TEXT_VIEWS_KEEP_THEIR_SHAPE =
            new Rule<>("text views look right when a value is missing", FormRules::unguardedValues);
    static final Rule<JsonNode> WRITTEN_FOR_TASKLIST =
            new Rule<>("written for Camunda 7.24, whose Tasklist reads schema version 16", FormRules::wrongPlatform);

    static final List<Rule<JsonNode>> ALL = List.of(
            SERVER_CAN_ENFORCE_IT,
            BEGINS_WITH_AN_INSTRUCTION,
            IDS_FOLLOW_KEYS,
            KEYS_ARE_VARIABLES,
            TEXTS_HAVE_A_LIMIT,
            HIDDEN_FIELDS_DO_NOT_BLOCK,
            LABELS_ARE_SENTENCE_CASE,
            DESCRIPTIONS_ARE_ONE_SENTENCE,
            TEXT_VIEWS_SHOW_PREPARED_VALUES,
            TEXT_VIEWS_KEEP_THEIR_SHAPE,
            WRITTEN_FOR_TASKLIST);

    private static final Set<String> PREPARED = Set.of("summary", "mail");
    private static final Set<String> KNOWN_ABBREVIATIONS = Set.of("HR", "KPI", "ROI");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(?:(#if|#loop)\\s+)?([^}]*?)\\s*}}");
    private static final int ONE_LINE = 110;

    private FormRules() {}

    /** Every component, also those inside groups. */
    static List<JsonNode> components(JsonNode form) {
        List<JsonNode> found = new ArrayList<>();
        form.path("components").forEach(component -> {
            found.add(component);
            found.addAll(components(component));
        });
        return found;
    }

    static Stream<JsonNode> fields(JsonNode form) {
        return components(form).stream().filter(component -> component.hasNonNull("key"));
    }

    private static List<String> unenforceable(JsonNode form) {
        try {
            FormSchema.parse(form.toString());
            return List.of();
        } catch (InvalidFormSchema refused) {
            return refused.faults();
        }
    }

    private static List<String> noInstruction(JsonNode form) {
        JsonNode first = form.path("components").path(0);
        String text = first.path("text").asText().replaceAll("\\{\\{.*?}}", "");
        return first.path("type").asText().equals("text") && text.matches("[A-Z][^.!?#\\n]*\\.")
                ? List.of()
                : List.of(id(first) + ": is not one sentence of instruction");
    }

    private static List<String> wrongIds(JsonNode form) {
        return components(form).stream()
                .filter(component -> component.hasNonNull("key")
                        ? !id(component).equals("Field_" + component.path("key").asText())
                        : !id(component).matches("[A-Z][a-z]+_[a-z][A-Za-z]*"))
                .map(component -> id(component) + ": is not the id that the rule asks for")
                .toList();
    }

    private static List<String> wrongKeys(JsonNode form) {
        return fields(form)
                .filter(field -> !field.path("key").asText().matches("[a-z][A-Za-z0-9]*"))
                .map(field -> id(field) + ": key is not camelCase")
                .toList();
    }

    private static List<String> endlessTexts(JsonNode form) {
        return fields(form)
                .filter(field -> Set.of("textfield", "textarea")
                        .contains(field.path("type").asText()))
                .filter(field -> !field.path("validate").path("maxLength").isInt()
                        && field.path("properties").path("maxLength").asText("").isEmpty())
                .map(field -> id(field) + ": has no maxLength")
                .toList();
    }

    private static List<String> stuckFields(JsonNode form) {
        return fields(form)
                .filter(field -> field.path("conditional").hasNonNull("hide"))
                .filter(field -> !field.path("validate").isEmpty())
                .map(field -> id(field) + ": may be hidden, so its rules belong into its custom properties")
                .toList();
    }

    private static List<String> wrongLabels(JsonNode form) {
        Stream<String> options = fields(form)
                .flatMap(field -> Stream.iterate(
                                0, index -> field.path("values").has(index), index -> index + 1)
                        .map(index ->
                                field.path("values").path(index).path("label").asText())
                        .filter(label -> !isSentenceCase(label))
                        .map(label -> id(field) + ": option \"" + label + "\" is not in sentence case"));
        Stream<String> labels = fields(form)
                .filter(field -> !isSentenceCase(label(field)))
                .map(field -> id(field) + ": label \"" + label(field) + "\" is not in sentence case");
        return Stream.concat(labels, options).toList();
    }

    private static boolean isSentenceCase(String label) {
        return label.matches("[A-Z].*")
                && Stream.of(label.split("[^A-Za-z]+"))
                        .skip(1)
                        .allMatch(word -> word.matches("[a-z]*") || KNOWN_ABBREVIATIONS.contains(word));
    }

    private static List<String> longDescriptions(JsonNode form) {
        return fields(form)
                .filter(field -> field.hasNonNull("description"))
                .filter(field -> !field.path("description").asText().matches("[A-Z].{1," + ONE_LINE + "}\\."))
                .map(field -> id(field) + ": description is not one short sentence")
                .toList();
    }

    private static List<String> unpreparedValues(JsonNode form) {
        return texts(
                form,
                (id, text) -> templates(text)
                        .map(template -> template.group(2))
                        .filter(value -> !value.startsWith("/") && !isPrepared(value))
                        .map(value -> id + ": shows " + value));
    }

    private static boolean isPrepared(String value) {
        return value.matches("[a-z]\\w*\\.[a-z]\\w*") && PREPARED.contains(value.substring(0, value.indexOf('.')));
    }

    private static List<String> unguardedValues(JsonNode form) {
        return texts(form, (id, text) -> {
            List<String> guards = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            templates(text).forEach(template -> {
                String value = template.group(2);
                if (template.group(1) != null) {
                    guards.add(value);
                } else if (value.startsWith("/")) {
                    guards.remove(guards.size() - 1);
                } else if (!guards.contains(value)) {
                    findings.add(id + ": shows " + value + " outside of {{#if " + value + "}}");
                }
            });
            return findings.stream();
        });
    }

    private static List<String> wrongPlatform(JsonNode form) {
        return form.path("schemaVersion").asInt() >= 16
                        && form.path("executionPlatform").asText().equals("Camunda Platform")
                        && form.path("executionPlatformVersion").asText().equals("7.24.0")
                        && form.path("exporter").path("name").asText().equals("Camunda Modeler")
                ? List.of()
                : List.of(form.path("id").asText() + ": is not written by Camunda Modeler for 7.24.0");
    }

    private static List<String> texts(JsonNode form, BiFunction<String, String, Stream<String>> findings) {
        return components(form).stream()
                .filter(component -> component.path("type").asText().equals("text"))
                .flatMap(component ->
                        findings.apply(id(component), component.path("text").asText()))
                .toList();
    }

    private static Stream<MatchResult> templates(String text) {
        return TEMPLATE.matcher(text).results();
    }

    private static String id(JsonNode component) {
        return component.path("id").asText();
    }

    private static String label(JsonNode field) {
        return field.path(field.path("type").asText().equals("datetime") ? "dateLabel" : "label")
                .asText();
    }
}
