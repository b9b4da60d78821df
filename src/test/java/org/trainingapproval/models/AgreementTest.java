package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    private final Map<String, BpmnModelInstance> diagrams = ModelFiles.diagrams();
    private final Map<String, JsonNode> forms = ModelFiles.forms();
    private final Set<String> formIds =
            forms.values().stream().map(form -> form.path("id").asText()).collect(Collectors.toSet());

    @Test
    void diagramsAreCalledAfterTheirProcess() {
        assertThat(Agreement.wrongFileNames(ids(diagrams, AgreementTest::processId), ".bpmn"))
                .isEmpty();
    }

    @Test
    void formsAreCalledAfterTheirId() {
        Map<String, String> ids = ids(forms, form -> form.path("id").asText());

        assertThat(Agreement.wrongFileNames(ids, ".form")).isEmpty();
    }

    @Test
    void everyFormThatADiagramNamesExists() {
        assertThat(Agreement.missingForms(diagrams.values(), formIds)).isEmpty();
    }

    @Test
    void everyFormIsUsed() {
        assertThat(Agreement.unusedForms(diagrams.values(), formIds)).isEmpty();
    }

    @Test
    void startFormsAreShort() {
        assertThat(Agreement.longStartForms(diagrams.values(), forms.values())).isEmpty();
    }

    @Test
    void everyConditionAsksForAnAnswerThatAFormOffersOrCodeDecides() {
        assertThat(Agreement.impossibleConditions(diagrams.values(), forms.values(), sources()))
                .isEmpty();
    }

    @Test
    void everyMailThatADiagramNamesIsWritten() {
        Set<String> templates = ModelFiles.files(Path.of("src/main/resources/mail"), "").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());

        assertThat(Agreement.missingMails(diagrams.values(), templates)).isEmpty();
    }

    @Test
    void everyMailGoesToAKnownRole() {
        assertThat(Agreement.unknownRecipients(diagrams.values())).isEmpty();
    }

    @Test
    void everyErrorThatIsThrownIsCaught() {
        assertThat(Agreement.uncaughtErrors(sources(), diagrams.values())).isEmpty();
    }

    @Nested
    class OnModelsThatDisagree {

        private final Collection<BpmnModelInstance> reviewed = List.of(ModelFiles.process("""
                <startEvent id="StartEvent_Asked" camunda:formRef="requestTraining" />
                <exclusiveGateway id="Gateway_Approved" />
                <endEvent id="EndEvent_Approved">
                  <extensionElements>
                    <camunda:properties><camunda:property name="requestApproved" value="requester, boss" /></camunda:properties>
                  </extensionElements>
                  <messageEventDefinition id="M" camunda:delegateExpression="${notifyDelegate}" />
                </endEvent>
                <sequenceFlow id="Flow_Approved" sourceRef="Gateway_Approved" targetRef="EndEvent_Approved">
                  <conditionExpression xsi:type="tFormalExpression">${decision == 'YES'}</conditionExpression>
                </sequenceFlow>
                """));

        @Test
        void aFileWithAnotherNameIsFound() {
            assertThat(Agreement.wrongFileNames(Map.of("review.form", "reviewRequest"), ".form"))
                    .containsExactly("review.form: holds reviewRequest");
        }

        @Test
        void aMissingFormIsFound() {
            assertThat(Agreement.missingForms(reviewed, Set.of("reviewRequest")))
                    .containsExactly("StartEvent_Asked: no form requestTraining");
        }

        @Test
        void anUnusedFormIsFound() {
            assertThat(Agreement.unusedForms(reviewed, Set.of("requestTraining", "reviewRequest")))
                    .containsExactly("reviewRequest: no diagram uses this form");
        }

        @Test
        void aTenthFieldOfAStartFormIsFound() {
            String fields = IntStream.rangeClosed(0, Agreement.MOST_FIELDS_OF_A_START_FORM)
                    .mapToObj("{\"key\":\"field%d\"}"::formatted)
                    .collect(Collectors.joining(","));
            JsonNode form = ModelFiles.form("{\"id\":\"requestTraining\",\"components\":[" + fields + "]}");

            assertThat(Agreement.longStartForms(reviewed, List.of(form))).hasSize(1);
        }

        @Test
        void aConditionThatNoAnswerMeetsIsFound() {
            JsonNode form = ModelFiles.form(
                    "{\"components\":[{\"key\":\"decision\",\"values\":[{\"label\":\"Approve\",\"value\":\"APPROVED\"}]}]}");

            assertThat(Agreement.impossibleConditions(reviewed, List.of(form), List.of()))
                    .containsExactly("Flow_Approved: no form offers YES");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "enum Decision { APPROVED(\"YES\"), /** YES */ DENIED; static final int YES = 1; }",
                    "enum Decision { DENIED } enum Other { YES }",
                    "static final String ANSWER = \"NO\";"
                })
        void aConditionThatNoCodeMeetsIsFound(String source) {
            assertThat(Agreement.impossibleConditions(reviewed, List.of(), List.of(source)))
                    .containsExactly("Flow_Approved: no code decides decision = YES");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "enum Decision implements Word {\n/** Agreed. */ YES(\"so be it\"), NO; }",
                    "enum Other { YES, NO }",
                    "static final String ANSWER = \"YES\";"
                })
        void aConditionThatCodeMeetsIsRight(String source) {
            assertThat(Agreement.impossibleConditions(reviewed, List.of(), List.of(source)))
                    .isEmpty();
        }

        @Test
        void aMissingMailIsFound() {
            assertThat(Agreement.missingMails(reviewed, Set.of("request-approved.html")))
                    .containsExactly("EndEvent_Approved: no mail template request-approved.txt");
        }

        @Test
        void anUnknownRecipientIsFound() {
            assertThat(Agreement.unknownRecipients(reviewed)).hasSize(1);
        }

        @Test
        void anUncaughtErrorIsFound() {
            List<String> sources = List.of(
                    "static final String NO_MONEY = \"BUDGET_EXCEEDED\";",
                    "throw new BpmnError(Codes.NO_MONEY, text);",
                    "throw new BpmnError(\"LATE\");");

            assertThat(Agreement.uncaughtErrors(sources, reviewed))
                    .hasSize(2)
                    .anyMatch(finding -> finding.startsWith("BUDGET_EXCEEDED"))
                    .anyMatch(finding -> finding.startsWith("LATE"));
        }
    }

    private static List<String> sources() {
        return ModelFiles.files(Path.of("src/main/java"), ".java").stream()
                .map(ModelFiles::read)
                .toList();
    }

    private static String processId(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private static <T> Map<String, String> ids(Map<String, T> models, Function<T, String> id) {
        return models.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, model -> id.apply(model.getValue())));
    }
}
