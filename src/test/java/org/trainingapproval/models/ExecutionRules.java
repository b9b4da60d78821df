package org.trainingapproval.models;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What the engine does with a diagram. */
final class ExecutionRules {

    static final Rule<BpmnModelInstance> USER_TASKS_END_THEIR_TRANSACTION = new Rule<>(
            "user tasks are asyncAfter, unless the same person's next task follows at once",
            ExecutionRules::openEndedUserTasks);
    static final Rule<BpmnModelInstance> STARTS_ARE_SYNCHRONOUS =
            new Rule<>("start events are never asyncBefore", ExecutionRules::asyncStarts);
    static final Rule<BpmnModelInstance> NO_CODE_IN_DIAGRAMS =
            new Rule<>("no scripts, no classes, no expressions as tasks", ExecutionRules::code);
    static final Rule<BpmnModelInstance> TIMERS_ARE_DATES =
            new Rule<>("timers are dates: no cycles, no durations, no timeout listeners", ExecutionRules::timers);
    static final Rule<BpmnModelInstance> DELEGATES_ARE_BEANS =
            new Rule<>("a delegate is the name of one bean", ExecutionRules::delegates);
    static final Rule<BpmnModelInstance> EXPRESSIONS_HOLD_NO_LOGIC = new Rule<>(
            "expressions read one variable or ask one bean, by a word of the business at most", ExecutionRules::logic);
    static final Rule<BpmnModelInstance> CONDITIONS_COMPARE_ONE_VARIABLE =
            new Rule<>("conditions compare one variable with a literal", ExecutionRules::conditions);
    static final Rule<BpmnModelInstance> SPLITS_HAVE_A_DEFAULT =
            new Rule<>("a split has a default, every other answer a condition", ExecutionRules::splits);
    static final Rule<BpmnModelInstance> BINDINGS_ARE_LATEST =
            new Rule<>("forms, tables and called processes are bound to the latest version", ExecutionRules::bindings);
    static final Rule<BpmnModelInstance> HISTORY_ENDS =
            new Rule<>("every process is executable and says how long its history is kept", ExecutionRules::history);
    static final Rule<BpmnModelInstance> TASKS_ARE_DOCUMENTED =
            new Rule<>("every task tells the operator what happens there", ExecutionRules::undocumented);
    static final Rule<BpmnModelInstance> PEOPLE_GET_FORMS =
            new Rule<>("every user task, and every start in Tasklist, has a form", ExecutionRules::formless);
    static final Rule<BpmnModelInstance> ERRORS_HAVE_CODES =
            new Rule<>("an error event names the code it catches", ExecutionRules::catchAll);
    static final Rule<BpmnModelInstance> FIRST_RETRY_IS_SOON =
            new Rule<>("the first retry comes within ten seconds", ExecutionRules::lateRetries);
    static final Rule<BpmnModelInstance> VARIABLES_ARE_PASSED_BY_NAME =
            new Rule<>("called processes get variables by name", ExecutionRules::allVariables);
    static final Rule<BpmnModelInstance> SILENCE_IS_ANSWERED = new Rule<>(
            "silence is answered: a timer on every user task, or on a sub-process around it",
            ExecutionRules::endlessWaits);

    static final Rule<BpmnModelInstance> TASKS_HAVE_DATES = new Rule<>(
            "every user task says until when it is due and from when on to remind: the daily digest reads both",
            ExecutionRules::timeless);

    static final List<Rule<BpmnModelInstance>> ALL = List.of(
            USER_TASKS_END_THEIR_TRANSACTION,
            STARTS_ARE_SYNCHRONOUS,
            NO_CODE_IN_DIAGRAMS,
            TIMERS_ARE_DATES,
            DELEGATES_ARE_BEANS,
            EXPRESSIONS_HOLD_NO_LOGIC,
            CONDITIONS_COMPARE_ONE_VARIABLE,
            SPLITS_HAVE_A_DEFAULT,
            BINDINGS_ARE_LATEST,
            HISTORY_ENDS,
            TASKS_ARE_DOCUMENTED,
            PEOPLE_GET_FORMS,
            ERRORS_HAVE_CODES,
            FIRST_RETRY_IS_SOON,
            VARIABLES_ARE_PASSED_BY_NAME,
            SILENCE_IS_ANSWERED,
            TASKS_HAVE_DATES);

    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z]\\w*}");
    private static final Pattern SIMPLE =
            Pattern.compile("\\$\\{[a-z]\\w*(\\.[a-z]\\w*\\((execution|task)?(, '[A-Z_]+')?\\))?}");
    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{[a-z]\\w* (==|!=|<|>|<=|>=) ('[^']*'|true|false|-?\\d+(\\.\\d+)?)}");
    private static final Pattern FIRST_RETRY = Pattern.compile("PT(10|[0-9])S(,.*)?");
    private static final Map<String, String> BINDINGS = Map.of(
            "formRef", "formRefBinding", "decisionRef", "decisionRefBinding", "calledElement", "calledElementBinding");
    private static final Set<String> WORKERS =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition");
    private static final Set<String> THROWERS = Set.of("intermediateThrowEvent", "endEvent");

    private ExecutionRules() {}

    private static List<String> openEndedUserTasks(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !task.isCamundaAsyncAfter() && !samePersonGoesOn(task))
                .map(task -> task.getId() + ": is not asyncAfter")
                .toList();
    }

    private static boolean samePersonGoesOn(UserTask task) {
        return task.getCamundaAssignee() != null && leadsAtOnceTo(task, task.getCamundaAssignee());
    }

    /** What the application does in between must be done while the person waits. */
    private static boolean leadsAtOnceTo(FlowNode node, String assignee) {
        return Flows.outOf(node).stream()
                .map(SequenceFlow::getTarget)
                .allMatch(next -> next instanceof UserTask following
                        ? assignee.equals(following.getCamundaAssignee())
                        : next instanceof ServiceTask work
                                && !work.isCamundaAsyncBefore()
                                && !work.isCamundaAsyncAfter()
                                && leadsAtOnceTo(work, assignee));
    }

    private static List<String> asyncStarts(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(FlowNode::isCamundaAsyncBefore)
                .map(start -> start.getId() + ": is asyncBefore")
                .toList();
    }

    private static List<String> code(BpmnModelInstance model) {
        return Dom.all(model)
                .filter(element -> Set.of("scriptTask", "script").contains(element.getLocalName())
                        || Dom.camunda(element, "class") != null
                        || Dom.camunda(element, "expression") != null
                        || element.getAttribute("language") != null)
                .map(element -> Dom.owner(element) + ": holds code")
                .toList();
    }

    private static List<String> timers(BpmnModelInstance model) {
        return Dom.all(model)
                .filter(element -> Set.of("timeCycle", "timeDuration").contains(element.getLocalName())
                        || "timeout".equals(element.getAttribute("event")))
                .map(element -> Dom.owner(element) + ": has a timer that is not a date")
                .toList();
    }

    private static List<String> delegates(BpmnModelInstance model) {
        return Dom.all(model)
                .filter(element -> WORKERS.contains(element.getLocalName()))
                .filter(element -> !element.getLocalName().equals("messageEventDefinition")
                        || THROWERS.contains(element.getParentElement().getLocalName()))
                .filter(element -> Dom.camunda(element, "decisionRef") == null)
                .filter(element -> !matches(BEAN, Dom.camunda(element, "delegateExpression")))
                .map(element -> Dom.owner(element) + ": names no bean")
                .toList();
    }

    private static List<String> logic(BpmnModelInstance model) {
        Stream<String> attributes = Dom.all(model)
                .flatMap(element -> Dom.camundaAttributes(element)
                        .filter(value ->
                                value.contains("${") && !SIMPLE.matcher(value).matches())
                        .map(value -> Dom.owner(element) + ": " + value));
        Stream<String> texts = Dom.all(model)
                .filter(element -> !element.getLocalName().equals("conditionExpression"))
                .filter(element -> element.getChildElements().isEmpty())
                .filter(element -> element.getTextContent().contains("${")
                        && !SIMPLE.matcher(element.getTextContent()).matches())
                .map(element -> Dom.owner(element) + ": " + element.getTextContent());
        return Stream.concat(attributes, texts).toList();
    }

    private static List<String> conditions(BpmnModelInstance model) {
        return Dom.all(model)
                .filter(element -> element.getLocalName().equals("conditionExpression"))
                .filter(element -> !COMPARISON.matcher(element.getTextContent()).matches())
                .map(element -> Dom.owner(element) + ": " + element.getTextContent())
                .toList();
    }

    private static List<String> splits(BpmnModelInstance model) {
        Stream<String> noDefault = model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> Flows.outOf(gateway).size() > 1 && gateway.getDefault() == null)
                .map(gateway -> gateway.getId() + ": has no default");
        Stream<String> wrongCondition = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> needsCondition(flow) != (flow.getConditionExpression() != null))
                .map(flow -> flow.getId() + ": " + (needsCondition(flow) ? "needs a" : "must have no") + " condition");
        return Stream.concat(noDefault, wrongCondition).toList();
    }

    private static boolean needsCondition(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway
                && Flows.outOf(gateway).size() > 1
                && !(gateway.getDefault() != null
                        && gateway.getDefault().getId().equals(flow.getId()));
    }

    private static List<String> bindings(BpmnModelInstance model) {
        return Dom.all(model)
                .flatMap(element -> BINDINGS.entrySet().stream()
                        .filter(binding -> Dom.camunda(element, binding.getKey()) != null
                                || element.getAttribute(binding.getKey()) != null)
                        .filter(binding -> !isLatest(binding.getValue(), Dom.camunda(element, binding.getValue())))
                        .map(binding -> Dom.owner(element) + ": needs " + binding.getValue() + "=\"latest\""))
                .toList();
    }

    /** Modeler writes the binding of a called process only when it is not the latest version. */
    private static boolean isLatest(String attribute, @Nullable String binding) {
        return "latest".equals(binding) || (binding == null && attribute.equals("calledElementBinding"));
    }

    private static List<String> history(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(process -> !process.isExecutable()
                        || !matches(Pattern.compile("P[0-9]+D"), process.getCamundaHistoryTimeToLiveString()))
                .map(process -> process.getId() + ": needs isExecutable and a historyTimeToLive such as P730D")
                .toList();
    }

    private static List<String> undocumented(BpmnModelInstance model) {
        return model.getModelElementsByType(Activity.class).stream()
                .filter(activity -> activity.getDocumentations().stream()
                        .allMatch(text -> text.getTextContent().isBlank()))
                .map(activity -> activity.getId() + ": has no documentation")
                .toList();
    }

    private static List<String> formless(BpmnModelInstance model) {
        Predicate<BaseElement> hasNoForm = element -> Dom.camunda(element.getDomElement(), "formRef") == null;
        Stream<BaseElement> starts = model.getModelElementsByType(StartEvent.class).stream()
                .filter(start ->
                        start.getParentElement() instanceof Process process && process.isCamundaStartableInTasklist())
                .filter(start -> start.getEventDefinitions().isEmpty())
                .map(BaseElement.class::cast);
        return Stream.concat(model.getModelElementsByType(UserTask.class).stream(), starts)
                .filter(hasNoForm)
                .map(element -> element.getId() + ": has no form")
                .toList();
    }

    private static List<String> catchAll(BpmnModelInstance model) {
        return model.getModelElementsByType(ErrorEventDefinition.class).stream()
                .filter(event -> event.getError() == null || event.getError().getErrorCode() == null)
                .map(event -> Dom.owner(event.getDomElement()) + ": names no error code")
                .toList();
    }

    private static List<String> lateRetries(BpmnModelInstance model) {
        return Dom.all(model)
                .filter(element -> element.getLocalName().equals("failedJobRetryTimeCycle"))
                .filter(element ->
                        !FIRST_RETRY.matcher(element.getTextContent()).matches())
                .map(element -> Dom.owner(element) + ": first retry is not within PT10S")
                .toList();
    }

    private static List<String> allVariables(BpmnModelInstance model) {
        return Dom.all(model)
                .filter(element -> "all".equals(element.getAttribute("variables")))
                .map(element -> Dom.owner(element) + ": passes all variables")
                .toList();
    }

    private static List<String> endlessWaits(BpmnModelInstance model) {
        Set<String> timed = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(event -> event.getAttachedTo().getId())
                .collect(Collectors.toSet());
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> Stream.<ModelElementInstance>iterate(
                                task, Objects::nonNull, ModelElementInstance::getParentElement)
                        .noneMatch(around -> around instanceof Activity activity && timed.contains(activity.getId())))
                .map(task -> task.getId()
                        + ": waits for ever when nobody answers. Attach a timer to it, or to its sub-process.")
                .toList();
    }

    private static List<String> timeless(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> Stream.of("dueDate", "followUpDate")
                        .filter(date -> !matches(SIMPLE, Dom.camunda(task.getDomElement(), date)))
                        .map(date -> task.getId() + ": asks no bean for its " + date))
                .toList();
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
