package org.trainingapproval.request.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.support.Modeler;

/** A process owner changes a limit and a label in Camunda Modeler and deploys both; the next request follows them. */
class ProcessOwnersEveningTest extends RequestScenario {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @LocalServerPort
    private int port;

    private List<String> before = List.of();

    @BeforeEach
    void rememberDeployments() {
        before = deployments();
    }

    @AfterEach
    void removeNewDeployments() {
        deployments().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void theNextRequestFollowsTheChangedLimitAndShowsTheChangedLabel() throws Exception {
        String route = changed("bpmn/approval-route.dmn", "<text>&gt; 2000</text>", "<text>&gt; 1000</text>");
        String form =
                changed("forms/review-request.form", "\"label\": \"Reason\"", "\"label\": \"Reason for your no\"");

        assertThat(Modeler.deploy(port, "priya", Map.of("approval-route.dmn", route))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Modeler.deploy(port, "priya", Map.of("review-request.form", form))
                        .statusCode())
                .isEqualTo(200);

        ProcessInstance request = cheap("emma");
        assertThat(words(request, "route")).contains("Human resources decides");
        assertThat(formOf(tasklist.taskOf("mia", REVIEW))).contains("Reason for your no");
        decide("mia", approval());
        assertThat(statusOf(request)).isEqualTo(Status.IN_REVIEW);
        claimAndDecide("ruth", approval());
        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
    }

    private String formOf(Task task) throws Exception {
        return tasklist.as("mia", () -> {
            try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
                return new String(form.readAllBytes(), UTF_8);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList();
    }

    private static String changed(String file, String from, String to) throws Exception {
        try (InputStream content = ProcessOwnersEveningTest.class.getResourceAsStream("/" + file)) {
            String shipped = new String(content.readAllBytes(), UTF_8);
            assertThat(shipped).contains(from);
            return shipped.replace(from, to);
        }
    }
}
