package org.trainingapproval.models;

import static org.trainingapproval.models.ModelFiles.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

class NamingRulesTest extends RulesTest<BpmnModelInstance> {

    @Override
    List<Rule<BpmnModelInstance>> rules() {
        return NamingRules.ALL;
    }

    @Override
    Map<String, BpmnModelInstance> shippedModels() {
        return ModelFiles.diagrams();
    }

    @Override
    Stream<Broken<BpmnModelInstance>> brokenModels() {
        return Stream.of(
                broken(NamingRules.IDS_ARE_CHOSEN, "Activity_Review", "<userTask id='Activity_Review' />"),
                broken(NamingRules.IDS_ARE_CHOSEN, "UserTask_review", "<userTask id='UserTask_review' />"),
                broken(NamingRules.IDS_ARE_CHOSEN, "Flow_0abc123", split("Gateway_Approved", "Flow_0abc123", "Yes")),
                broken(
                        NamingRules.IDS_ARE_CHOSEN,
                        "SubProcess_Withdrawal",
                        "<subProcess id='SubProcess_Withdrawal' triggeredByEvent='true' />"),
                broken(
                        NamingRules.NOTHING_KEEPS_A_GENERATED_ID,
                        "Gateway_0abc123",
                        "<exclusiveGateway id='Gateway_0abc123' />"),
                broken(NamingRules.NOTHING_KEEPS_A_GENERATED_ID, "StartEvent_1", "<startEvent id='StartEvent_1' />"),
                broken(
                        NamingRules.NOTHING_KEEPS_A_GENERATED_ID,
                        "TimerEventDefinition_1xyz789",
                        "<startEvent id='StartEvent_Due'><timerEventDefinition id='TimerEventDefinition_1xyz789' /></startEvent>"),
                broken(NamingRules.WHAT_NEEDS_A_LABEL_HAS_ONE, "EndEvent_Done", "<endEvent id='EndEvent_Done' />"),
                broken(
                        NamingRules.WHAT_NEEDS_A_LABEL_HAS_ONE,
                        "Flow_Approved",
                        split("Gateway_Approved", "Flow_Approved", "")),
                broken(
                        NamingRules.WHAT_NEEDS_NO_LABEL_HAS_NONE,
                        "Gateway_InputsJoined",
                        "<exclusiveGateway id='Gateway_InputsJoined' name='Join' />"),
                broken(
                        NamingRules.WHAT_NEEDS_NO_LABEL_HAS_NONE,
                        "Flow_ToEnd",
                        "<startEvent id='StartEvent_Asked' /><endEvent id='EndEvent_Done' />"
                                + "<sequenceFlow id='Flow_ToEnd' name='next' sourceRef='StartEvent_Asked' targetRef='EndEvent_Done' />"),
                broken(NamingRules.SPLITS_ASK_A_QUESTION, "Gateway_Decision", split("Gateway_Decision", "Flow_A", "A")),
                label(NamingRules.LABELS_ARE_SENTENCE_CASE, "Review Training Request"),
                label(NamingRules.LABELS_ARE_SENTENCE_CASE, "review request"),
                label(NamingRules.LABELS_ARE_SENTENCE_CASE, "Review TR"),
                label(NamingRules.LABELS_ARE_SENTENCE_CASE, "Review req."),
                label(NamingRules.LABELS_SPEAK_OF_THE_BUSINESS, "Process request"),
                label(NamingRules.LABELS_SPEAK_OF_THE_BUSINESS, "Handle denial"),
                label(NamingRules.LABELS_SPEAK_OF_THE_BUSINESS, "Request processed"),
                label(NamingRules.LABELS_SPEAK_OF_THE_BUSINESS, "Write to database"),
                label(NamingRules.ACTIVITIES_HAVE_VERB_AND_OBJECT, "Review"),
                broken(
                        NamingRules.ACTIVITIES_HAVE_VERB_AND_OBJECT,
                        "BusinessRuleTask_Route",
                        "<businessRuleTask id='BusinessRuleTask_Route' name='Approval route' />"),
                broken(
                        NamingRules.ENDS_DIFFER,
                        "EndEvent_A",
                        "<endEvent id='EndEvent_A' name='Request ended' /><endEvent id='EndEvent_B' name='Request ended' />"));
    }

    private static Broken<BpmnModelInstance> label(Rule<BpmnModelInstance> rule, String label) {
        return broken(rule, "UserTask_A", "<userTask id='UserTask_A' name='" + label + "' />");
    }

    private static String split(String gateway, String flow, String answer) {
        return """
                <exclusiveGateway id="%1$s" name="Decision" />
                <endEvent id="EndEvent_A" /><endEvent id="EndEvent_B" />
                <sequenceFlow id="%2$s" name="%3$s" sourceRef="%1$s" targetRef="EndEvent_A" />
                <sequenceFlow id="Flow_B" name="B" sourceRef="%1$s" targetRef="EndEvent_B" />
                """.formatted(gateway, flow, answer);
    }

    private static Broken<BpmnModelInstance> broken(Rule<BpmnModelInstance> rule, String finding, String elements) {
        return new Broken<>(rule, finding, process(elements));
    }
}
