package org.trainingapproval.platform.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram refers to without containing it.
 *
 * @param forms keys of forms
 * @param decisions keys of decision tables
 * @param processes keys of called processes
 * @param beans names of beans that expressions begin with
 * @param barred what it uses and must not: code of its own, and forms that the server does not check
 */
record ModelReferences(
        Set<String> forms, Set<String> decisions, Set<String> processes, Set<String> beans, Set<String> barred) {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    private static final List<String> EXPRESSION_ATTRIBUTES = List.of(
            "delegateExpression",
            "expression",
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "collection");
    private static final Set<String> TIMERS = Set.of("timeDate", "timeDuration", "timeCycle");

    private static final List<String> BARRED_ATTRIBUTES = List.of("class", "formKey", "formHandlerClass");
    private static final Set<String> BARRED_ELEMENTS = Set.of("scriptTask", "script", "formData");

    /** What the engine itself offers to every expression. */
    private static final Set<String> BUILT_IN = Set.of("execution", "task", "authenticatedUserId");

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*(?:}|\\.\\s*\\w+\\s*\\()");

    /** Reads the references of a diagram. */
    static ModelReferences of(byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        Set<String> forms = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> add(forms, task, "formRef"));
        model.getModelElementsByType(StartEvent.class).forEach(start -> add(forms, start, "formRef"));
        Set<String> decisions = new TreeSet<>();
        model.getModelElementsByType(BusinessRuleTask.class).forEach(task -> add(decisions, task, "decisionRef"));
        Set<String> processes = new TreeSet<>();
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> addConstant(processes, call.getCalledElement()));
        Set<String> beans = new TreeSet<>();
        collectBeans(model.getDocument().getRootElement(), beans);
        Set<String> barred = new TreeSet<>();
        collectBarred(model.getDocument().getRootElement(), barred);
        return new ModelReferences(forms, decisions, processes, beans, barred);
    }

    private static void collectBarred(DomElement element, Set<String> barred) {
        BARRED_ATTRIBUTES.stream()
                .filter(attribute -> element.getAttribute(CAMUNDA, attribute) != null)
                .forEach(barred::add);
        if (BARRED_ELEMENTS.contains(element.getLocalName())) {
            barred.add(element.getLocalName());
        }
        element.getChildElements().forEach(child -> collectBarred(child, barred));
    }

    private static void add(Set<String> keys, BaseElement element, String attribute) {
        addConstant(keys, element.getAttributeValueNs(CAMUNDA, attribute));
    }

    private static void addConstant(Set<String> keys, @Nullable String key) {
        if (key != null && !key.contains("{")) {
            keys.add(key);
        }
    }

    private static void collectBeans(DomElement element, Set<String> beans) {
        List<String> expressions = new ArrayList<>();
        for (String attribute : EXPRESSION_ATTRIBUTES) {
            String value = element.getAttribute(CAMUNDA, attribute);
            if (value != null) {
                expressions.add(value);
            }
        }
        if (TIMERS.contains(element.getLocalName())) {
            expressions.add(element.getTextContent());
        }
        boolean delegates = element.getAttribute(CAMUNDA, "delegateExpression") != null;
        for (String expression : expressions) {
            Matcher bean = BEAN.matcher(expression);
            // A bare name is a bean where a delegate is asked for, and a variable everywhere else.
            while (bean.find()) {
                boolean called = delegates || bean.group().endsWith("(");
                if (called && !BUILT_IN.contains(bean.group(1))) {
                    beans.add(bean.group(1));
                }
            }
        }
        element.getChildElements().forEach(child -> collectBeans(child, beans));
    }
}
