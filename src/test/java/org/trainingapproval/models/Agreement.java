package org.trainingapproval.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Whether the files that process owners edit fit each other and the code. Each method lists what does not. */
final class Agreement {

    static final int MOST_FIELDS_OF_A_START_FORM = 9;

    private static final Set<String> ROLES = Set.of(
            "requester",
            "reviewer",
            "formerReviewer",
            "hr",
            "otherManager",
            "taskHolders",
            "manager",
            "team",
            "participants",
            "stakeholders",
            "costApprover");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) (?:==|!=) '([^']*)'}");
    private static final Pattern THROWN = Pattern.compile("new BpmnError\\(\\s*(?:\"([^\"]*)\"|([\\w.]+))");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"([^\"]*)\"");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)[^{]*\\{([^;}]*)");
    private static final Pattern ENUM_CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"[^\"\\n]*\"");

    private Agreement() {}

    /** Files are called after the id inside them. */
    static List<String> wrongFileNames(Map<String, String> idsByFile, String ending) {
        return idsByFile.entrySet().stream()
                .filter(file -> !file.getKey().equals(ModelFiles.kebabCase(file.getValue()) + ending))
                .map(file -> file.getKey() + ": holds " + file.getValue())
                .toList();
    }

    static List<String> missingForms(Collection<BpmnModelInstance> diagrams, Set<String> formIds) {
        return formRefs(diagrams)
                .filter(element -> !formIds.contains(Dom.camunda(element, "formRef")))
                .map(element -> Dom.owner(element) + ": no form " + Dom.camunda(element, "formRef"))
                .toList();
    }

    static List<String> unusedForms(Collection<BpmnModelInstance> diagrams, Set<String> formIds) {
        Set<String> used = formRefs(diagrams)
                .map(element -> Dom.camunda(element, "formRef"))
                .collect(Collectors.toSet());
        return formIds.stream()
                .filter(id -> !used.contains(id))
                .map(id -> id + ": no diagram uses this form")
                .toList();
    }

    /** The start dialog loses everything on Escape: what is long comes in tasks. */
    static List<String> longStartForms(Collection<BpmnModelInstance> diagrams, Collection<JsonNode> forms) {
        Set<String> startForms = diagrams.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(StartEvent.class).stream())
                .map(start -> Dom.camunda(start.getDomElement(), "formRef"))
                .collect(Collectors.toSet());
        return forms.stream()
                .filter(form -> startForms.contains(form.path("id").asText()))
                .filter(form -> FormRules.fields(form).count() > MOST_FIELDS_OF_A_START_FORM)
                .map(form -> form.path("id").asText() + ": too many fields for a start form")
                .toList();
    }

    /** A condition asks for an answer that a form offers, or, where no form has the field, for a word of the code. */
    static List<String> impossibleConditions(
            Collection<BpmnModelInstance> diagrams, Collection<JsonNode> forms, Collection<String> sources) {
        return diagrams.stream()
                .flatMap(Dom::all)
                .filter(element -> element.getLocalName().equals("conditionExpression"))
                .flatMap(element -> COMPARISON
                        .matcher(element.getTextContent())
                        .results()
                        .flatMap(comparison -> impossible(comparison, forms, sources))
                        .map(finding -> Dom.owner(element) + ": " + finding))
                .toList();
    }

    private static Stream<String> impossible(
            MatchResult comparison, Collection<JsonNode> forms, Collection<String> sources) {
        String variable = comparison.group(1);
        String value = comparison.group(2);
        List<JsonNode> fields = forms.stream()
                .flatMap(FormRules::fields)
                .filter(field -> field.path("key").asText().equals(variable))
                .toList();
        if (fields.isEmpty()) {
            return words(variable, sources).contains(value)
                    ? Stream.empty()
                    : Stream.of("no code decides " + variable + " = " + value);
        }
        return fields.stream()
                        .anyMatch(field ->
                                field.path("values").findValuesAsText("value").contains(value))
                ? Stream.empty()
                : Stream.of("no form offers " + value);
    }

    /** Constants of the enum that is called like the variable; without one, all constants of the code. */
    private static Set<String> words(String variable, Collection<String> sources) {
        String type = Character.toUpperCase(variable.charAt(0)) + variable.substring(1);
        Map<Boolean, Set<String>> words = sources.stream()
                .flatMap(source -> ENUM.matcher(COMMENT_OR_TEXT.matcher(source).replaceAll(""))
                        .results())
                .collect(Collectors.groupingBy(
                        found -> found.group(1).equals(type),
                        Collectors.flatMapping(found -> constants(found.group(2)), Collectors.toSet())));
        return words.getOrDefault(
                true,
                Stream.concat(words.getOrDefault(false, Set.of()).stream(), namedTexts(sources).values().stream())
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> constants(String enumBody) {
        return ENUM_CONSTANT.matcher(enumBody).results().map(MatchResult::group);
    }

    /** Mail templates that a notification event names; every one is written as HTML and as plain text. */
    static List<String> missingMails(Collection<BpmnModelInstance> diagrams, Set<String> templates) {
        return notifications(diagrams)
                .flatMap(mail -> Stream.of(".html", ".txt")
                        .map(ending -> ModelFiles.kebabCase(mail.getCamundaName()) + ending)
                        .filter(file -> !templates.contains(file))
                        .map(file -> Dom.owner(mail.getDomElement()) + ": no mail template " + file))
                .toList();
    }

    static List<String> unknownRecipients(Collection<BpmnModelInstance> diagrams) {
        return notifications(diagrams)
                .filter(mail ->
                        !ROLES.containsAll(List.of(mail.getCamundaValue().split(" *, *"))))
                .map(mail -> Dom.owner(mail.getDomElement()) + ": unknown recipient in " + mail.getCamundaValue())
                .toList();
    }

    /** Codes of BPMN errors thrown in Java sources that no boundary event catches, or that cannot be told. */
    static List<String> uncaughtErrors(Collection<String> sources, Collection<BpmnModelInstance> diagrams) {
        Set<String> caught = diagrams.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(BoundaryEvent.class).stream())
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(event -> ((ErrorEventDefinition) event).getError())
                .map(Error::getErrorCode)
                .collect(Collectors.toSet());
        return thrownErrors(sources).stream()
                .filter(code -> !caught.contains(code))
                .map(code -> code + ": is thrown, but no boundary event catches it")
                .toList();
    }

    private static Set<String> thrownErrors(Collection<String> sources) {
        Map<String, String> constants = namedTexts(sources);
        Set<String> thrown = new HashSet<>();
        sources.stream()
                .flatMap(source -> THROWN.matcher(source).results())
                .map(match -> match.group(1) != null ? match.group(1) : lastWord(match.group(2)))
                .map(code -> constants.getOrDefault(code, code))
                .forEach(thrown::add);
        return thrown;
    }

    private static Map<String, String> namedTexts(Collection<String> sources) {
        return sources.stream()
                .flatMap(source -> CONSTANT.matcher(source).results())
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, other) -> one));
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Stream<DomElement> formRefs(Collection<BpmnModelInstance> diagrams) {
        return diagrams.stream().flatMap(Dom::all).filter(element -> Dom.camunda(element, "formRef") != null);
    }

    private static Stream<CamundaProperty> notifications(Collection<BpmnModelInstance> diagrams) {
        return diagrams.stream()
                .flatMap(diagram -> diagram.getModelElementsByType(CamundaProperty.class).stream())
                .filter(property -> isNotified(property.getDomElement()));
    }

    private static boolean isNotified(DomElement property) {
        DomElement event = property.getParentElement().getParentElement().getParentElement();
        return Stream.concat(Stream.of(event), event.getChildElements().stream())
                .anyMatch(element -> "${notifyDelegate}".equals(Dom.camunda(element, "delegateExpression")));
    }
}
