package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.cost.CostFacts;
import org.trainingapproval.delivery.cost.CostPolicy;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.ScheduleFacts;
import org.trainingapproval.delivery.schedule.SchedulePolicy;
import org.trainingapproval.delivery.schedule.ScheduleRow;
import org.trainingapproval.request.Training.Format;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Tasklist;

/** A process owner's change counts at once; one that would stop deliveries is refused. */
@ApplicationTest
class DeliveryTablesTest {

    private static final String SCHEDULE = "checkpoint-schedule.dmn";
    private static final String TOLERANCE = "cost-tolerance.dmn";
    private static final ScheduleFacts SMALL = new ScheduleFacts(1, BigDecimal.ZERO, Format.WORKSHOP, 1, 1);
    private static final CostFacts DEARER =
            new CostFacts(new BigDecimal("1800"), new BigDecimal("300"), new BigDecimal("16.67"), false);

    @Autowired
    private RepositoryService repository;

    @Autowired
    private SchedulePolicy schedule;

    @Autowired
    private CostPolicy costs;

    @Autowired
    private Tasklist tasklist;

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
    void theTablesAreAskedWhoeverIsSignedIn() throws Exception {
        assertThat(tasklist.as("emma", () -> schedule.rows(SMALL)))
                .hasSize(5)
                .isEqualTo(new ShippedSchedule().rows(SMALL));
        assertThat(tasklist.as("emma", () -> costs.approval(DEARER))).isEqualTo(Approval.MANAGER);
    }

    @Test
    void fewerCheckpointsAreOneChange() throws Exception {
        deploy(SCHEDULE, changed(SCHEDULE, "\"FEEDBACK\"", "\"MEASUREMENT\""));

        assertThat(schedule.rows(SMALL))
                .extracting(ScheduleRow::checkpoint)
                .doesNotContain(CheckpointKind.FEEDBACK)
                .contains(CheckpointKind.MEASUREMENT);
    }

    @Test
    void aChangedToleranceCountsAtOnce() throws Exception {
        deploy(TOLERANCE, changed(TOLERANCE, "&lt;= 250", "&lt;= 300").replace("[0..10]", "[0..20]"));

        assertThat(costs.approval(DEARER)).isEqualTo(Approval.NONE);
    }

    @Test
    void aDifferenceThatNoRowMeetsGoesToHr() throws Exception {
        String shipped = shipped(TOLERANCE);
        int last = shipped.indexOf("<rule id=\"rule_everythingElse\">");
        deploy(TOLERANCE, shipped.substring(0, last) + shipped.substring(shipped.indexOf("</decisionTable>")));

        assertThat(costs.approval(DEARER)).isEqualTo(Approval.HR);
    }

    @Test
    void anAnswerThatNobodyKnowsGoesToHr() throws Exception {
        // Tried with the example it is MANAGER, so the deployment is taken.
        deploy(
                TOLERANCE,
                changed(TOLERANCE, "\"MANAGER\"", "if difference &gt; 1000 then \"MANAGER\" else \"TREASURER\""));

        assertThat(costs.approval(DEARER)).isEqualTo(Approval.HR);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                SCHEDULE + ", \"KICK_OFF\", \"PARTY\", checkpoint can't be \"PARTY\". Write one of \"BOOKING\"",
                SCHEDULE + ", \"MIDDLE\", \"HALF\", anchor can't be \"HALF\". Write one of \"APPROVAL\"",
                SCHEDULE + ", <text>90</text>, <text>9000</text>, days can't be 9000. Write a whole number from -366",
                SCHEDULE + ", <text>-5</text>, <text>-0.5</text>, days can't be -0.5. Write a whole number from -366",
                SCHEDULE + ", <text>8</text>, <text>0</text>, openBefore can't be 0. Write a whole number from 1",
                SCHEDULE + ", name=\"unit\", name=\"units\", the output unit of checkpointSchedule is missing",
                SCHEDULE + ", <text>headcount</text>, <text>people</text>, people can't be worked out",
                TOLERANCE + ", \"MANAGER\", \"TREASURER\", approval can't be \"TREASURER\". Write one of \"NONE\"",
                TOLERANCE + ", hitPolicy=\"FIRST\", hitPolicy=\"ANY\", the hit policy of costTolerance must be FIRST"
            })
    void aChangeThatWouldStopDeliveriesIsRefused(String file, String from, String to, String message) throws Exception {
        String broken = changed(file, from, to);

        assertThatThrownBy(() -> deploy(file, broken))
                .hasMessageStartingWith("Not deployed. ")
                .hasMessageContaining(message);
        assertThat(deployments()).isEqualTo(before);
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

    private static String changed(String file, String from, String to) throws IOException {
        assertThat(shipped(file)).contains(from);
        return shipped(file).replace(from, to);
    }

    private static String shipped(String file) throws IOException {
        return Files.readString(Path.of("bpmn", file));
    }
}
