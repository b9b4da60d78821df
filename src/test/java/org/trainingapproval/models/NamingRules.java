package org.trainingapproval.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How the elements of a diagram are called. */
final class NamingRules {

    static final Rule<BpmnModelInstance> IDS_ARE_CHOSEN =
            new Rule<>("ids are chosen and begin with the kind of element", NamingRules::madeUpIds);
    static final Rule<BpmnModelInstance> NOTHING_KEEPS_A_GENERATED_ID =
            new Rule<>("no id is one that Modeler made up", NamingRules::generatedIds);
    static final Rule<BpmnModelInstance> WHAT_NEEDS_A_LABEL_HAS_ONE =
            new Rule<>("events, activities, splits and their answers have a label", NamingRules::missingLabels);
    static final Rule<BpmnModelInstance> WHAT_NEEDS_NO_LABEL_HAS_NONE =
            new Rule<>("joins, parallel gateways and other flows have no label", NamingRules::needlessLabels);
    static final Rule<BpmnModelInstance> SPLITS_ASK_A_QUESTION =
            new Rule<>("the label of a split is a question", NamingRules::splitsWithoutQuestion);
    static final Rule<BpmnModelInstance> LABELS_ARE_SENTENCE_CASE =
            new Rule<>("labels are in sentence case, without abbreviations", NamingRules::wrongCase);
    static final Rule<BpmnModelInstance> LABELS_SPEAK_OF_THE_BUSINESS =
            new Rule<>("labels say what is done, in words of the business", NamingRules::forbiddenWords);
    static final Rule<BpmnModelInstance> ACTIVITIES_HAVE_VERB_AND_OBJECT =
            new Rule<>("the label of an activity has a verb and an object", NamingRules::shortActivities);
    static final Rule<BpmnModelInstance> ENDS_DIFFER =
            new Rule<>("every end event names another outcome", NamingRules::equalEnds);

    static final List<Rule<BpmnModelInstance>> ALL = List.of(
            IDS_ARE_CHOSEN,
            NOTHING_KEEPS_A_GENERATED_ID,
            WHAT_NEEDS_A_LABEL_HAS_ONE,
            WHAT_NEEDS_NO_LABEL_HAS_NONE,
            SPLITS_ASK_A_QUESTION,
            LABELS_ARE_SENTENCE_CASE,
            LABELS_SPEAK_OF_THE_BUSINESS,
            ACTIVITIES_HAVE_VERB_AND_OBJECT,
            ENDS_DIFFER);

    private static final Pattern GENERATED = Pattern.compile(".*_[0-9].*");
    private static final Map<String, String> PREFIXES = Map.of(
            "startEvent", "StartEvent",
            "endEvent", "EndEvent",
            "boundaryEvent", "Event",
            "intermediateThrowEvent", "Event",
            "intermediateCatchEvent", "Event",
            "exclusiveGateway", "Gateway",
            "parallelGateway", "Gateway",
            "inclusiveGateway", "Gateway",
            "eventBasedGateway", "Gateway",
            "sequenceFlow", "Flow");
    private static final Set<String> KNOWN_ABBREVIATIONS = Set.of("HR", "KPI", "ROI");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)^(process|handle|manage|execute)\\b|\\b(processed|handled|api|bean|script|java|database|sql|variable)\\b");

    private NamingRules() {}

    private static List<String> madeUpIds(BpmnModelInstance model) {
        return Stream.concat(
                        elements(model, FlowElement.class),
                        elements(model, RootElement.class)
                                .filter(root -> !type(root).equals("process")))
                .filter(element -> !element.getId().matches(prefix(element) + "_[A-Z][A-Za-z0-9]+"))
                .map(element -> element.getId() + ": should be " + prefix(element) + "_ and words in camel case")
                .toList();
    }

    private static List<String> generatedIds(BpmnModelInstance model) {
        return Stream.concat(
                        elements(model, BaseElement.class).map(BaseElement::getId),
                        Drawing.of(model).ids())
                .filter(id -> id != null && GENERATED.matcher(id).matches())
                .map(id -> id + ": choose an id")
                .toList();
    }

    private static List<String> missingLabels(BpmnModelInstance model) {
        return elements(model, FlowElement.class)
                .filter(element -> needsLabel(element) && label(element).isEmpty())
                .map(element -> element.getId() + ": has no label")
                .toList();
    }

    private static List<String> needlessLabels(BpmnModelInstance model) {
        return elements(model, FlowElement.class)
                .filter(element -> element instanceof Gateway || element instanceof SequenceFlow)
                .filter(element -> !needsLabel(element) && !label(element).isEmpty())
                .map(element -> element.getId() + ": needs no label")
                .toList();
    }

    private static List<String> splitsWithoutQuestion(BpmnModelInstance model) {
        return elements(model, Gateway.class)
                .filter(gateway -> isDecision(gateway) && !label(gateway).endsWith("?"))
                .map(gateway -> gateway.getId() + ": \"" + label(gateway) + "\" is no question")
                .toList();
    }

    private static List<String> wrongCase(BpmnModelInstance model) {
        return labelled(model)
                .filter(element -> !label(element).matches("[A-Z].*")
                        || Stream.of(label(element).split("[^A-Za-z]+"))
                                .skip(1)
                                .anyMatch(word -> word.matches(".*[A-Z].*") && !KNOWN_ABBREVIATIONS.contains(word))
                        || label(element).contains("."))
                .map(element -> element.getId() + ": \"" + label(element) + "\" is not in sentence case")
                .toList();
    }

    private static List<String> forbiddenWords(BpmnModelInstance model) {
        return labelled(model)
                .filter(element -> FORBIDDEN.matcher(label(element)).find())
                .map(element -> element.getId() + ": \"" + label(element) + "\" does not say what is done")
                .toList();
    }

    private static List<String> shortActivities(BpmnModelInstance model) {
        return elements(model, Activity.class)
                .filter(activity -> !label(activity).contains(" ")
                        || (activity instanceof BusinessRuleTask
                                && !label(activity).matches("(Determine|Check) .*")))
                .map(activity -> activity.getId() + ": \"" + label(activity) + "\" is not verb and object")
                .toList();
    }

    private static List<String> equalEnds(BpmnModelInstance model) {
        Map<String, List<EndEvent>> ends = elements(model, EndEvent.class)
                .collect(Collectors.groupingBy(
                        end -> label(end).toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        return ends.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.get(0).getId() + ": another end is called \"" + label(same.get(0)) + "\" too")
                .toList();
    }

    private static boolean needsLabel(FlowElement element) {
        if (element instanceof SequenceFlow flow) {
            return flow.getSource() instanceof Gateway gateway && isDecision(gateway);
        }
        return element instanceof Gateway gateway
                ? isDecision(gateway)
                : element instanceof Event || element instanceof Activity;
    }

    private static boolean isDecision(Gateway gateway) {
        return Flows.outOf(gateway).size() > 1 && !(gateway instanceof ParallelGateway);
    }

    private static Stream<FlowElement> labelled(BpmnModelInstance model) {
        return elements(model, FlowElement.class)
                .filter(element -> !label(element).isEmpty());
    }

    private static String prefix(BaseElement element) {
        String type = element instanceof SubProcess sub && sub.triggeredByEvent() ? "eventSubProcess" : type(element);
        return PREFIXES.getOrDefault(type, Character.toUpperCase(type.charAt(0)) + type.substring(1));
    }

    private static String type(BaseElement element) {
        return element.getElementType().getTypeName();
    }

    private static String label(FlowElement element) {
        return element.getName() == null ? "" : element.getName();
    }

    private static <E extends BaseElement> Stream<E> elements(BpmnModelInstance model, Class<E> type) {
        return model.getModelElementsByType(type).stream();
    }
}
