package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.platform.process.NeededTable;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.request.policy.RouteFacts;
import org.trainingapproval.request.policy.RouteStage;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Caller;
import org.trainingapproval.support.Tasklist;

/** What a process owner changes in a table in the evening counts at once, and can't stop what runs. */
@ApplicationTest
class TableDeploymentTest {

    private static final String ROUTE = "approval-route.dmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private ModelsHealthIndicator health;

    @Autowired
    private TableCheck tables;

    @Autowired
    private Policies policies;

    @Autowired
    private Tasklist tasklist;

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
    void aChangedLimitCountsAtOnceForEverybody() throws Exception {
        assertThat(stagesFor("2500", "emma")).containsExactly("MANAGER", "HR");

        deploy(ROUTE, changed(ROUTE, "&gt; 2000", "&gt; 3000"));

        assertThat(stagesFor("2500", "emma")).containsExactly("MANAGER");
        assertThat(stagesFor("3000.01", "emma")).containsExactly("MANAGER", "HR");
    }

    @Test
    void aChangedLimitOfTheRuleIsOneCell() throws Exception {
        assertThat(stagesFor("150", "emma")).containsExactly("MANAGER");

        deploy(ROUTE, changed(ROUTE, "&lt;= 100<", "&lt;= 200<"));

        assertThat(stagesFor("150", "emma")).containsExactly("RULE");
        assertThat(stagesFor("200.01", "emma")).containsExactly("MANAGER");
    }

    @Test
    void aTableThatContradictsItselfLeadsToPeople() throws Exception {
        deploy(ROUTE, changed(ROUTE, "&gt; 2000", "&gt; 50"));

        assertThat(stagesFor("75", "emma")).containsExactly("MANAGER", "HR");
    }

    @Test
    void aNewRowMayWorkOutItsReason() throws Exception {
        String reason = "\"it costs more than HR may approve\"";

        deploy(ROUTE, changed(ROUTE, reason, "\"it costs \" + string(cashCost)"));

        assertThat(stagesFor("5000", "emma")).containsExactly("MANAGER", "HR", "LEADER");
    }

    @Test
    void whoeverAsksForTrainingHasNoRightToAskTheTableItself() {
        assertThatThrownBy(() -> tasklist.as(
                        "emma",
                        () -> decisions
                                .evaluateDecisionTableByKey("estimateDepth")
                                .variables(Map.of("cashCost", 1))
                                .evaluate()))
                .isInstanceOf(AuthorizationException.class);
        assertThat(Caller.ofEngineRest(port, "emma")
                        .post("/decision-definition/key/estimateDepth/evaluate", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasklist.as("emma", () -> policies.estimateDepth(new BigDecimal("500.01")))
                        .depth()
                        .name())
                .isEqualTo("FULL");
    }

    record Refused(String file, String from, String to, String message) {}

    static Stream<Refused> changesThatWouldStopRequests() {
        return Stream.of(
                new Refused(
                        ROUTE,
                        "name=\"stage\"",
                        "name=\"who\"",
                        "approval-route.dmn: the output stage of approvalRoute is missing, which requests read."),
                new Refused(
                        ROUTE,
                        "\"HR\"",
                        "\"HUMAN_RESOURCES\"",
                        "stage can't be \"HUMAN_RESOURCES\". Write one of \"RULE\", \"MANAGER\", \"HR\", \"LEADER\"."),
                new Refused(ROUTE, "\"HR\"", "", "stage can't be empty. Write one of"),
                new Refused(ROUTE, "\"HR\"", "HR", "HR can't be worked out"),
                new Refused(
                        ROUTE,
                        "<text>requesterRole</text>",
                        "<text>costCentre</text>",
                        "the column Requester: costCentre can't be worked out"),
                new Refused(
                        ROUTE,
                        "&gt; 2000",
                        "&gt; 2000 euros",
                        "rule_costAboveManagerLimit: > 2000 euros can't be read"),
                new Refused(ROUTE, "&gt; 2000", "&gt; 2,000", "Write numbers like 2000 or 99.50."),
                new Refused(ROUTE, "&gt; 2000", "&gt; 2.000", "Write numbers like 2000 or 99.50."),
                new Refused(ROUTE, "&gt; 2000", "&gt; \"2000\"", "> \"2000\" can't be worked out"),
                new Refused(
                        ROUTE,
                        "id=\"InputExpression_cashCost\" typeRef=\"double\"",
                        "id=\"InputExpression_cashCost\" typeRef=\"integer\"",
                        "the column Cost can't be read as integer. Choose another type for it."),
                new Refused(
                        ROUTE,
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"ANY\"",
                        "the hit policy of approvalRoute must be COLLECT"),
                new Refused(
                        ROUTE,
                        "id=\"InputExpression_daysAway\"",
                        "id=\"InputExpression_daysAway\" expressionLanguage=\"groovy\"",
                        "approval-route.dmn uses groovy, which is not allowed here."),
                new Refused(
                        ROUTE,
                        "id=\"UnaryTests_smallRequest_cashCost\"",
                        "id=\"UnaryTests_smallRequest_cashCost\" expressionLanguage=\"juel\"",
                        "approval-route.dmn uses juel, which is not allowed here."),
                new Refused(
                        ROUTE,
                        "<text>&gt; 2000</text>",
                        "<text>some x in 1..100000000 satisfies x = 0</text>",
                        "may never come to an end. Use comparisons, ranges and lists."),
                new Refused(
                        "estimate-depth.dmn",
                        "\"estimateDepth\"",
                        "\"estimateDepths\"",
                        "estimate-depth.dmn does not hold the decision estimateDepth, which requests ask."),
                new Refused(
                        "estimate-depth.dmn",
                        "<text>50</text>",
                        "<text>150</text>",
                        "defaultShare can't be 150. Write a whole number from 0 to 100."),
                new Refused(
                        "course-alternatives.dmn",
                        "\"SELF_STUDY\"",
                        "\"READING\"",
                        "kind can't be \"READING\". Write one of \"JOB_SHADOWING\""),
                new Refused(
                        "claim-plausibility.dmn",
                        "name=\"forReviewer\"",
                        "name=\"reviewer\"",
                        "the output forReviewer of claimPlausibility is missing"));
    }

    @ParameterizedTest
    @MethodSource("changesThatWouldStopRequests")
    void aChangeThatWouldStopRequestsIsRefused(Refused change) throws Exception {
        String broken = changed(change.file(), change.from(), change.to());

        assertThatThrownBy(() -> deploy(change.file(), broken))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageStartingWith("Not deployed. ")
                .hasMessageContaining(change.message());
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void codeIsRefusedInAnyTableUnderAnyEnding() throws Exception {
        String other = changed("estimate-depth.dmn", "\"estimateDepth\"", "\"somethingElse\"")
                .replace("<text>cashCost</text>", "<text>System.exit(1)</text>")
                .replace("typeRef=\"double\"", "typeRef=\"double\" expressionLanguage=\"javascript\"");

        for (String name : List.of("other.dmn", "other.dmn11.xml", "otherdmn")) {
            assertThatThrownBy(() -> deploy(name, other))
                    .as(name)
                    .isInstanceOf(DeploymentRefused.class)
                    .hasMessageContaining("uses javascript, which is not allowed here");
        }
    }

    @Test
    void aTableThatNoCodeAsksMaySpeakOfAnything() throws Exception {
        deploy(
                "room-size.dmn",
                changed("estimate-depth.dmn", "\"estimateDepth\"", "\"roomSize\"")
                        .replace("cashCost", "chairs"));

        assertThat(deployments()).hasSize(before.size() + 1);
    }

    @Test
    void healthLooksAtTheTablesToo() throws Exception {
        assertThat(tables.needed()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(health.findings(tables.needed())).isEmpty();
        assertThat(health.findings(List.of(new NeededTable("denialOptions", "COLLECT", Map.of(), List.of()))))
                .containsExactly("The decision denialOptions, which requests ask, is not deployed. Deploy it again.");
    }

    private List<String> stagesFor(String cost, String person) {
        RouteFacts facts = new RouteFacts(new BigDecimal(cost), 1, 3, false, "EMPLOYEE");
        return tasklist.as(person, () -> policies.approvalRoute(facts)).stream()
                .map(RouteStage::stage)
                .map(Enum::name)
                .toList();
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }

    private void deploy(String file, String content) {
        repository
                .createDeployment()
                .name("From Camunda Modeler")
                .addString(file, content)
                .deploy();
    }

    private static String changed(String file, String from, String to) throws Exception {
        try (InputStream content = TableDeploymentTest.class.getResourceAsStream("/bpmn/" + file)) {
            String shipped = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shipped).contains(from);
            return shipped.replace(from, to);
        }
    }
}
