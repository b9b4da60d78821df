package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.models.ModelFiles.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

class ExecutionRulesTest extends RulesTest<BpmnModelInstance> {

    private static final String TIMER =
            "<intermediateCatchEvent id='Event_Due'><timerEventDefinition><%1$s>%2$s</%1$s></timerEventDefinition></intermediateCatchEvent>";

    @Override
    List<Rule<BpmnModelInstance>> rules() {
        return ExecutionRules.ALL;
    }

    @Override
    Map<String, BpmnModelInstance> shippedModels() {
        return ModelFiles.diagrams();
    }

    @Override
    Stream<Broken<BpmnModelInstance>> brokenModels() {
        return Stream.of(
                broken(ExecutionRules.USER_TASKS_END_THEIR_TRANSACTION, "T", "<userTask id='T' />"),
                broken(ExecutionRules.USER_TASKS_END_THEIR_TRANSACTION, "T", twoTasks("${requester}", "${reviewer}")),
                broken(ExecutionRules.USER_TASKS_END_THEIR_TRANSACTION, "T", workBetween("true")),
                broken(ExecutionRules.STARTS_ARE_SYNCHRONOUS, "S", "<startEvent id='S' camunda:asyncBefore='true' />"),
                broken(
                        ExecutionRules.NO_CODE_IN_DIAGRAMS,
                        "T",
                        "<scriptTask id='T' scriptFormat='groovy'><script>1</script></scriptTask>"),
                broken(ExecutionRules.NO_CODE_IN_DIAGRAMS, "T", "<serviceTask id='T' camunda:class='a.B' />"),
                broken(ExecutionRules.NO_CODE_IN_DIAGRAMS, "T", "<serviceTask id='T' camunda:expression='${a.b()}' />"),
                broken(
                        ExecutionRules.NO_CODE_IN_DIAGRAMS,
                        "T",
                        listener("<camunda:executionListener class='a.B' event='start' />")),
                broken(
                        ExecutionRules.NO_CODE_IN_DIAGRAMS,
                        "T",
                        listener("<camunda:executionListener expression='${a.b()}' event='start' />")),
                broken(ExecutionRules.NO_CODE_IN_DIAGRAMS, "F", condition("language='groovy'", "true")),
                broken(ExecutionRules.TIMERS_ARE_DATES, "Event_Due", TIMER.formatted("timeCycle", "R3/PT1H")),
                broken(ExecutionRules.TIMERS_ARE_DATES, "Event_Due", TIMER.formatted("timeDuration", "PT48H")),
                broken(
                        ExecutionRules.TIMERS_ARE_DATES,
                        "T",
                        listener("<camunda:taskListener delegateExpression='${remind}' event='timeout' />")),
                broken(ExecutionRules.DELEGATES_ARE_BEANS, "T", "<serviceTask id='T' />"),
                broken(
                        ExecutionRules.DELEGATES_ARE_BEANS,
                        "T",
                        "<serviceTask id='T' camunda:delegateExpression='${big ? one : other}' />"),
                broken(
                        ExecutionRules.DELEGATES_ARE_BEANS,
                        "E",
                        "<endEvent id='E'><messageEventDefinition id='M' /></endEvent>"),
                broken(
                        ExecutionRules.EXPRESSIONS_HOLD_NO_LOGIC,
                        "T",
                        "<userTask id='T' camunda:assignee=\"${empty a ? b : c}\" />"),
                broken(
                        ExecutionRules.EXPRESSIONS_HOLD_NO_LOGIC,
                        "Event_Due",
                        TIMER.formatted("timeDate", "${start.plusDays(3)}")),
                broken(ExecutionRules.CONDITIONS_COMPARE_ONE_VARIABLE, "F", condition("", "${a == b}")),
                broken(
                        ExecutionRules.CONDITIONS_COMPARE_ONE_VARIABLE,
                        "F",
                        condition("", "${decision == 'A' || cost > 9}")),
                broken(ExecutionRules.CONDITIONS_COMPARE_ONE_VARIABLE, "F", condition("", "${bean.check(a)}")),
                broken(ExecutionRules.SPLITS_HAVE_A_DEFAULT, "G", condition("", "${a == 'A'}")),
                broken(
                        ExecutionRules.SPLITS_HAVE_A_DEFAULT,
                        "H: needs",
                        condition("", "${a == 'A'}").replace("id='G'", "id='G' default='F'")),
                broken(
                        ExecutionRules.SPLITS_HAVE_A_DEFAULT,
                        "F: must",
                        condition("", "${a == 'A'}").replace("id='G'", "id='G' default='F'")),
                broken(ExecutionRules.BINDINGS_ARE_LATEST, "T", "<userTask id='T' camunda:formRef='a' />"),
                broken(
                        ExecutionRules.BINDINGS_ARE_LATEST,
                        "T",
                        "<userTask id='T' camunda:formRef='a' camunda:formRefBinding='deployment' />"),
                broken(ExecutionRules.BINDINGS_ARE_LATEST, "T", "<businessRuleTask id='T' camunda:decisionRef='a' />"),
                broken(
                        ExecutionRules.BINDINGS_ARE_LATEST,
                        "T",
                        "<callActivity id='T' calledElement='a' camunda:calledElementBinding='deployment' />"),
                broken(ExecutionRules.HISTORY_ENDS, "trainingRequest", ""),
                broken(
                        ExecutionRules.TASKS_ARE_DOCUMENTED,
                        "T",
                        "<serviceTask id='T'><documentation> </documentation></serviceTask>"),
                broken(ExecutionRules.PEOPLE_GET_FORMS, "T", "<userTask id='T' />"),
                broken(ExecutionRules.PEOPLE_GET_FORMS, "S", "<startEvent id='S' />"),
                broken(
                        ExecutionRules.ERRORS_HAVE_CODES,
                        "B",
                        "<serviceTask id='T' /><boundaryEvent id='B' attachedToRef='T'><errorEventDefinition id='D' /></boundaryEvent>"),
                broken(
                        ExecutionRules.FIRST_RETRY_IS_SOON,
                        "T",
                        listener("<camunda:failedJobRetryTimeCycle>PT1H,PT2H</camunda:failedJobRetryTimeCycle>")),
                broken(
                        ExecutionRules.VARIABLES_ARE_PASSED_BY_NAME,
                        "T",
                        "<callActivity id='T'><extensionElements><camunda:in variables='all' /></extensionElements></callActivity>"),
                broken(ExecutionRules.SILENCE_IS_ANSWERED, "T: waits for ever", "<userTask id='T' />"),
                broken(
                        ExecutionRules.SILENCE_IS_ANSWERED,
                        "T",
                        "<userTask id='T' /><serviceTask id='W' />" + timerOn("W")),
                broken(
                        ExecutionRules.SILENCE_IS_ANSWERED,
                        "T",
                        "<userTask id='T' />" + timerOn("T").replace("timer", "message")),
                broken(ExecutionRules.TASKS_HAVE_DATES, "T: asks no bean for its dueDate", "<userTask id='T' />"),
                broken(
                        ExecutionRules.TASKS_HAVE_DATES,
                        "T: asks no bean for its followUpDate",
                        "<userTask id='T' camunda:dueDate='${turn.due(execution)}' />"));
    }

    @Test
    void theSamePersonsNextTaskMayFollowAtOnce() {
        BpmnModelInstance model = process(twoTasks("${requester}", "${requester}"));

        assertThat(ExecutionRules.USER_TASKS_END_THEIR_TRANSACTION.findings(model))
                .isEmpty();
    }

    @Test
    void theSamePersonsNextTaskMayFollowAfterWorkThatIsDoneAtOnce() {
        assertThat(ExecutionRules.USER_TASKS_END_THEIR_TRANSACTION.findings(process(workBetween("false"))))
                .isEmpty();
    }

    @Test
    void aTimerOnTheTaskOrOnItsSubProcessAnswersSilence() {
        String task = "<userTask id='T' />";

        assertThat(ExecutionRules.SILENCE_IS_ANSWERED.findings(process(task + timerOn("T"))))
                .isEmpty();
        assertThat(ExecutionRules.SILENCE_IS_ANSWERED.findings(
                        process("<subProcess id='S'>" + task + "</subProcess>" + timerOn("S"))))
                .isEmpty();
    }

    @Test
    void aBeanMayBeAskedForAWordOfTheBusiness() {
        String timer = TIMER.formatted("timeDate", "${checkpoints.opens(execution, 'KICK_OFF')}");

        assertThat(ExecutionRules.EXPRESSIONS_HOLD_NO_LOGIC.findings(process(timer)))
                .isEmpty();
    }

    @Test
    void anotherWayToStartNeedsNoForm() {
        BpmnModelInstance model =
                process("<startEvent id='S'><messageEventDefinition id='MessageEventDefinition_Asked' /></startEvent>");

        assertThat(ExecutionRules.PEOPLE_GET_FORMS.findings(model)).isEmpty();
    }

    private static String timerOn(String host) {
        return "<boundaryEvent id='B' attachedToRef='" + host + "'><timerEventDefinition id='D' /></boundaryEvent>";
    }

    private static String workBetween(String asyncBefore) {
        return """
                <userTask id="T" camunda:assignee="${requester}" />
                <serviceTask id="W" camunda:asyncBefore="%s" />
                <userTask id="U" camunda:assignee="${requester}" camunda:asyncAfter="true" />
                <sequenceFlow id="F" sourceRef="T" targetRef="W" />
                <sequenceFlow id="G" sourceRef="W" targetRef="U" />
                """.formatted(asyncBefore);
    }

    private static String twoTasks(String first, String second) {
        return """
                <userTask id="T" camunda:assignee="%s" />
                <userTask id="U" camunda:assignee="%s" camunda:asyncAfter="true" />
                <sequenceFlow id="F" sourceRef="T" targetRef="U" />
                """.formatted(first, second);
    }

    private static String listener(String extension) {
        return "<userTask id='T'><extensionElements>" + extension + "</extensionElements></userTask>";
    }

    private static String condition(String attribute, String text) {
        return """
                <exclusiveGateway id='G' /><endEvent id="E" />
                <sequenceFlow id="F" sourceRef="G" targetRef="E">
                  <conditionExpression xsi:type="tFormalExpression" %s><![CDATA[%s]]></conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="H" sourceRef="G" targetRef="E" />
                """.formatted(attribute, text);
    }

    private static Broken<BpmnModelInstance> broken(Rule<BpmnModelInstance> rule, String finding, String elements) {
        return new Broken<>(rule, finding, process(elements));
    }
}
