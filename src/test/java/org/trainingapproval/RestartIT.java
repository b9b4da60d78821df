package org.trainingapproval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trainingapproval.support.PackagedApplication;
import org.trainingapproval.support.Visitor;

/** The demonstration survives a power failure and leaves nothing behind when it is stopped. */
class RestartIT {

    @Test
    void comesUpWithTheSameDataAfterItWasKilled() throws SQLException {
        try (PackagedApplication application = PackagedApplication.demonstration("restart")) {
            application.start();
            long people = count(application, "person");
            long deployments = count(application, "act_re_deployment");
            assertThat(people).isGreaterThan(30);
            assertThat(deployments).isOne();

            assertThat(administrator(application)
                            .presses(
                                    "/clock",
                                    "/clock/jump?to="
                                            + Instant.now()
                                                    .plus(Duration.ofDays(91).plusHours(12)))
                            .statusCode())
                    .isEqualTo(302);

            application.kill();
            assertThat(application.processesOfFolder())
                    .as("the database outlives the application")
                    .isNotEmpty();

            application.start();
            assertThat(count(application, "person")).isEqualTo(people);
            assertThat(count(application, "act_re_deployment")).isEqualTo(deployments);

            assertThat(application.output()).contains("The clock is 91 days ahead of the real time");
            assertThat(administrator(application).get("/clock").body()).contains("In this demonstration it is");

            application.stop();
            assertThat(application.processesOfFolder()).isEmpty();
            assertThat(application.errors()).isEmpty();
        }
    }

    private static Visitor administrator(PackagedApplication application) {
        Visitor visitor = new Visitor(application.url());
        visitor.signIn("admin", "training");
        return visitor;
    }

    private static long count(PackagedApplication application, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(application.jdbcUrl());
                var statement = connection.prepareStatement("select count(*) from " + table);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
