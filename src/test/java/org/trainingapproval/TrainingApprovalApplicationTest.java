package org.trainingapproval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
class TrainingApprovalApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void startsWithItsOrganisationAndItsProcesses() {
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isGreaterThan(35);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(definition -> definition.getKey())
                .contains("trainingRequest", "notification");
    }

    @Test
    void runsOnPostgresqlInUtcWithoutItsCompiler() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 17");
        assertThat(jdbc.sql("show jit").query(String.class).single()).isEqualTo("off");
        assertThat(jdbc.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
        assertThat(ZoneId.systemDefault().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
    }

    @Test
    void oneClockForEngineAndApplication() {
        assertThat(clock.instant()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }

    @Test
    void anonymousCallersOfTheEngineAreAskedForACredential() throws Exception {
        assertThat(status("/engine-rest/task")).isEqualTo(401);
        assertThat(status("/camunda/api/engine/engine/default/task")).isEqualTo(401);
        assertThat(status("/camunda/app/tasklist/default/")).isEqualTo(302);
        assertThat(status("/actuator/health")).isEqualTo(200);
        assertThat(status("/actuator/metrics")).isEqualTo(401);
    }

    private int status(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
