package org.trainingapproval.models;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** Reads a diagram as it stands in the file, for rules that no type of the model API covers. */
final class Dom {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;

    private static final List<String> ATTRIBUTES_WITH_EXPRESSIONS = List.of(
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "delegateExpression",
            "formRef",
            "decisionRef",
            "collection",
            "sourceExpression",
            "businessKey");

    private Dom() {}

    static Stream<DomElement> all(BpmnModelInstance model) {
        return below(model.getDocument().getRootElement());
    }

    static @Nullable String camunda(DomElement element, String attribute) {
        return element.getAttribute(CAMUNDA, attribute);
    }

    static Stream<String> camundaAttributes(DomElement element) {
        return ATTRIBUTES_WITH_EXPRESSIONS.stream()
                .flatMap(name -> Stream.of(element.getAttribute(CAMUNDA, name), element.getAttribute(name)))
                .filter(value -> value != null);
    }

    /** Id of the element that a person selects in Modeler to find this one. */
    static String owner(DomElement element) {
        DomElement at = element;
        while (at.getAttribute("id") == null || at.getLocalName().endsWith("EventDefinition")) {
            at = at.getParentElement();
        }
        return at.getAttribute("id");
    }

    private static Stream<DomElement> below(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Dom::below));
    }
}
