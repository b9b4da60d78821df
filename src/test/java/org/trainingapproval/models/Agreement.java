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

    private static final Set<String> ROLES = Set.of("requester", "reviewer", "hr");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) (?:==|!=) '([^']*)'}");
    private static final Pattern THROWN = Pattern.compile("new BpmnError\\(\\s*(?:\"([^\"]*)\"|([\\w.]+))");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"([^\"]*)\"");

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

    /** A condition about an answer with options asks for one of them. */
    static List<String> impossibleConditions(Collection<BpmnModelInstance> diagrams, Collection<JsonNode> forms) {
        return diagrams.stream()
                .flatMap(Dom::all)
                .filter(element -> element.getLocalName().equals("conditionExpression"))
                .flatMap(element -> COMPARISON
                        .matcher(element.getTextContent())
                        .results()
                        .filter(comparison -> !isOffered(comparison, forms))
                        .map(comparison -> Dom.owner(element) + ": no form offers " + comparison.group(2)))
                .toList();
    }

    private static boolean isOffered(MatchResult comparison, Collection<JsonNode> forms) {
        List<JsonNode> fields = forms.stream()
                .flatMap(FormRules::fields)
                .filter(field -> field.path("key").asText().equals(comparison.group(1)))
                .toList();
        return fields.isEmpty()
                || fields.stream()
                        .anyMatch(field ->
                                field.path("values").findValuesAsText("value").contains(comparison.group(2)));
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
        Map<String, String> constants = sources.stream()
                .flatMap(source -> CONSTANT.matcher(source).results())
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, other) -> one));
        Set<String> thrown = new HashSet<>();
        sources.stream()
                .flatMap(source -> THROWN.matcher(source).results())
                .map(match -> match.group(1) != null ? match.group(1) : lastWord(match.group(2)))
                .map(code -> constants.getOrDefault(code, code))
                .forEach(thrown::add);
        return thrown;
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
