package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Modeler;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
class DeploymentTest {

    private static final String FORM = "forms/review-request.form";
    private static final String DIAGRAM = "bpmn/request-review.bpmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ModelDeployer deployer;

    @Autowired
    private ModelsHealthIndicator health;

    @Autowired
    private TimeMachine time;

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
        time.returnToPresent();
    }

    @Test
    void aRestartDeploysNothing() {
        deployer.postProcessEngineBuild(engine);

        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void onlyTheFileThatChangedIsDeployedAgain() throws Exception {
        // As after a release: what was deployed from the repository last time differs in one file.
        Deployment older = deploy(ModelDeployer.NAME, ModelDeployer.SOURCE, FORM, shipped(FORM) + "\n");

        deployer.postProcessEngineBuild(engine);

        List<String> added = deployments().stream()
                .filter(id -> !before.contains(id) && !id.equals(older.getId()))
                .toList();
        assertThat(added).hasSize(1);
        assertThat(repository.getDeploymentResources(added.get(0)))
                .extracting(Resource::getName)
                .containsExactly(FORM);
    }

    @Test
    void whatAProcessOwnerDeployedSurvivesARestart() throws Exception {
        String changed = shipped(DIAGRAM).replace("name=\"Review training request\"", "name=\"Look at the request\"");
        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", changed))
                        .statusCode())
                .isEqualTo(200);
        String latest = latestDiagram();

        deployer.postProcessEngineBuild(engine);

        assertThat(latestDiagram()).isEqualTo(latest);
        assertThat(repository
                        .getBpmnModelInstance(latest)
                        .getModelElementById("UserTask_ReviewRequest")
                        .getAttributeValue("name"))
                .isEqualTo("Look at the request");
    }

    @Test
    void aDiagramWithoutItsFormIsRefusedWithAClearMessage() throws Exception {
        String broken = shipped(DIAGRAM).replace("formRef=\"reviewRequest\"", "formRef=\"reviewRequests\"");

        HttpResponse<String> answer = deployOverHttp("priya", Map.of("request-review.bpmn", broken));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Not deployed. request-review.bpmn refers to a form that does not exist: reviewRequests.");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void aDiagramMayBringItsFormAlong() throws Exception {
        String diagram = shipped(DIAGRAM).replace("formRef=\"reviewRequest\"", "formRef=\"reviewAgain\"");
        String form = shipped(FORM).replace("\"id\": \"reviewRequest\"", "\"id\": \"reviewAgain\"");

        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", diagram, "review-again.form", form))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBeanThatDoesNotExistAndAComponentThatBreaksTasklistAreRefused() throws Exception {
        String diagram = shipped(DIAGRAM).replace("${recordDecisionDelegate}", "${recordEverythingDelegate}");
        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", diagram))
                        .body())
                .contains("refers to a bean that does not exist: recordEverythingDelegate");

        String form = shipped(FORM).replaceFirst("\"type\": \"radio\"", "\"type\": \"filepicker\"");
        HttpResponse<String> answer = deployOverHttp("priya", Map.of("review-request.form", form));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("review-request.form", "filepicker");
    }

    @Test
    void aTimerMayAskOnlyABeanThatExists() throws Exception {
        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", overdueAt("${promises.reviewDue(execution)}")))
                        .body())
                .contains("refers to a bean that does not exist: promises");
        assertThat(deployOverHttp(
                                "priya", Map.of("request-review.bpmn", overdueAt("${deadlines.reviewDue(execution)}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatTheEngineOffersToEveryExpressionIsNoMissingBean() throws Exception {
        String diagram = shipped(DIAGRAM)
                .replace("assignee=\"${reviewer}\"", "assignee=\"${execution.getVariable('reviewer')}\"");

        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", diagram))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void codeInADiagramAndFormsThatNobodyChecksAreRefused() throws Exception {
        String code = shipped(DIAGRAM)
                .replace(
                        "camunda:delegateExpression=\"${recordDecisionDelegate}\"",
                        "camunda:class=\"java.lang.Runtime\"");
        String embedded = shipped(DIAGRAM)
                .replace(
                        "camunda:formRef=\"reviewRequest\" camunda:formRefBinding=\"latest\"",
                        "camunda:formKey=\"embedded:deployment:x.html\"");

        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", code)).body())
                .contains("uses class, which is not allowed here");
        // The engine takes it for a diagram without the dot, too.
        assertThat(deployOverHttp("priya", Map.of("request-review-bpmn", code)).body())
                .contains("uses class, which is not allowed here");
        assertThat(deployOverHttp("priya", Map.of("request-review.bpmn", embedded))
                        .body())
                .contains("uses formKey, which is not allowed here");
    }

    @Test
    void onlyProcessOwnersAndAdministratorsDeploy() throws Exception {
        HttpResponse<String> refused = deployOverHttp("emma", Map.of("review-request.form", shipped(FORM)));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"status\":403").doesNotContain("<html");
        assertThatThrownBy(() -> deploy("x", "y", "z.bpmn", "no diagram")).isNotNull();
    }

    @Test
    void healthWarnsOfADiagramThatNeedsWhatIsGone() throws Exception {
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        String form = shipped(FORM).replace("\"id\": \"reviewRequest\"", "\"id\": \"reviewAgain\"");
        Deployment forms = deploy("forms", "test", "review-again.form", form);
        deploy(
                "diagram",
                "test",
                DIAGRAM,
                shipped(DIAGRAM).replace("formRef=\"reviewRequest\"", "formRef=\"reviewAgain\""));
        repository.deleteDeployment(forms.getId(), true);
        time.advance(java.time.Duration.ofMinutes(2));

        assertThat(health.health().getStatus()).isEqualTo(ModelsHealthIndicator.WARNING);
        assertThat(health.health().getDetails().toString()).contains("reviewAgain");
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().orderByDeploymentTime().asc().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }

    private String latestDiagram() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("requestReview")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Deployment deploy(String name, String source, String file, String content) {
        return repository
                .createDeployment()
                .name(name)
                .source(source)
                .addString(file, content)
                .deploy();
    }

    private HttpResponse<String> deployOverHttp(String person, Map<String, String> files) throws Exception {
        return Modeler.deploy(port, person, files);
    }

    private static String overdueAt(String date) throws Exception {
        String changed = shipped(DIAGRAM).replace("${deadlines.reviewMovesOn(execution)}", date);
        assertThat(changed).contains(">" + date + "</bpmn:timeDate>");
        return changed;
    }

    private static String shipped(String file) throws Exception {
        try (InputStream content = DeploymentTest.class.getResourceAsStream("/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
