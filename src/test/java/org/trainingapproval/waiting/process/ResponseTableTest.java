package org.trainingapproval.waiting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.platform.time.ResponseTimes;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.waiting.ResponsePolicy;

/** What a process owner changes in the table of times counts at once, and can't stop what runs. */
@ApplicationTest
class ResponseTableTest {

    private static final String TABLE = "response-times.dmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ResponsePolicy policy;

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
    void aChangedNumberCountsAtOnce() throws IOException {
        assertThat(policy.of("DENIAL")).isEqualTo(new ResponseTimes(3, 10, null, 10));

        deploy(table().replace("<text>\"DENIAL\"</text>", "<text>\"DENIAL\", \"SOMETHING_NEW\"</text>")
                .replace("not(\"MANAGER_REVIEW\"", "not(\"SOMETHING_NEW\", \"MANAGER_REVIEW\""));

        assertThat(policy.of("SOMETHING_NEW")).isEqualTo(new ResponseTimes(3, 10, null, 10));
    }

    @Test
    void twoRowsForOneWaitTakeNothingAwayFromAnybody() throws IOException {
        deploy(table().replace("<text>\"DENIAL\"</text>", "<text>\"DENIAL\", \"DRAFT\"</text>"));

        assertThat(policy.of("DRAFT")).isEqualTo(new ResponseTimes(3, 5, null, null));
        assertThat(policy.of("DENIAL")).isEqualTo(new ResponseTimes(3, 10, null, 10));
    }

    @Test
    void noRowForAWaitTakesNothingAwayFromAnybody() throws IOException {
        deploy(table().replace("<text>\"DENIAL\"</text>", "<text>\"NOTHING\"</text>"));

        assertThat(policy.of("DENIAL")).isEqualTo(new ResponseTimes(3, 5, null, null));
    }

    @Test
    void aTableThatLacksAColumnOrHoldsANumberThatMakesNoSenseIsRefused() throws IOException {
        String renamed = table().replace("name=\"closeAfter\"", "name=\"endAfter\"");
        assertThatThrownBy(() -> deploy(renamed))
                .hasMessageContaining("the output closeAfter of responseTimes is missing");

        String negative = table().replace(
                        "_draft_dueAfter\">\n          <text>10</text>",
                        "_draft_dueAfter\">\n          <text>0</text>");
        assertThatThrownBy(() -> deploy(negative))
                .hasMessageContaining("dueAfter can't be 0. Write a whole number from 1 to 250.");
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn", TABLE));
    }

    private Deployment deploy(String content) {
        return repository.createDeployment().addString(TABLE, content).deploy();
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList();
    }
}
