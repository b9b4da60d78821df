package org.trainingapproval.delivery.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.booked;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.Delivery;

/** Trainings that were approved, or asked for, before anything was delivered. */
class MissingDeliveriesTest extends DeliveryScenario {

    @Autowired
    private MissingDeliveries missing;

    @Autowired
    private DeliveryStart start;

    @Autowired
    private RepositoryService repository;

    @Test
    void whatIsStillToComeIsDeliveredAfterTheNextStart() {
        workshop();
        isFromBefore();

        missing.start();
        go();

        assertThat(deliveries.find(number()).map(Delivery::isRunning)).contains(true);
        assertThat(open(BOOK)).hasSize(1);
        complete("emma", BOOK, booked("1500"));
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
    }

    @Test
    void severalNodesAndStartsBeginItOnce() {
        workshop();
        isFromBefore();

        IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(missing::start))
                .toList()
                .forEach(CompletableFuture::join);
        missing.start();
        start.approved(number());

        assertThat(instances()).hasSize(1);
    }

    @Test
    void aTrainingThatIsOverIsNotDeliveredAnyMore() {
        workshop();
        isFromBefore();
        time.travelTo(time.inDays(32).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));

        missing.start();

        assertThat(deliveries.find(number())).isEmpty();
        assertThat(instances()).isEmpty();
    }

    @Test
    void whatWasGivenUpStaysGivenUp() {
        workshop();
        instances().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "given up"));

        missing.start();

        assertThat(instances()).isEmpty();
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.CANCELLED);
    }

    @Test
    void aRequestInAnOlderDiagramIsDeliveredAsWell() throws Exception {
        String deployment = repository
                .createDeployment()
                .addString("training-request.bpmn", withoutTheStep())
                .deploy()
                .getId();
        try {
            workshop();
            assertThat(endOf(request)).isEqualTo("EndEvent_RequestApproved");
            assertThat(passed("ServiceTask_StartDelivery")).isFalse();
            assertThat(instances()).hasSize(1);
            assertThat(open(BOOK)).hasSize(1);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(DeliveryProcess.KEY)
                .processInstanceBusinessKey(number())
                .list();
    }

    private void isFromBefore() {
        instances().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "was never there"));
        jdbc.sql("delete from checkpoint where request_no = :number")
                .param("number", number())
                .update();
        jdbc.sql("delete from delivery where request_no = :number")
                .param("number", number())
                .update();
    }

    /** From the committed money straight to the end, and undrawn. */
    private static String withoutTheStep() throws Exception {
        try (InputStream content = MissingDeliveriesTest.class.getResourceAsStream("/bpmn/training-request.bpmn")) {
            String older = new String(content.readAllBytes(), UTF_8)
                    .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                    .replaceAll("(?s)<bpmn:serviceTask id=\"ServiceTask_StartDelivery\".*?</bpmn:serviceTask>", "")
                    .replaceAll("<bpmn:sequenceFlow id=\"Flow_ToApprovedEnd\"[^>]*/>", "")
                    .replace("<bpmn:incoming>Flow_ToApprovedEnd<", "<bpmn:incoming>Flow_ToStartDelivery<")
                    .replace("targetRef=\"ServiceTask_StartDelivery\"", "targetRef=\"EndEvent_RequestApproved\"");
            assertThat(older).doesNotContain("ServiceTask_StartDelivery", "Flow_ToApprovedEnd");
            return older;
        }
    }
}
