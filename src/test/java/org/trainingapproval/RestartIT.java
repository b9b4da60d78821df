package org.trainingapproval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.trainingapproval.support.PackagedApplication;

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

            application.kill();
            assertThat(application.processesOfFolder())
                    .as("the database outlives the application")
                    .isNotEmpty();

            application.start();
            assertThat(count(application, "person")).isEqualTo(people);
            assertThat(count(application, "act_re_deployment")).isEqualTo(deployments);

            application.stop();
            assertThat(application.processesOfFolder()).isEmpty();
            assertThat(application.errors()).isEmpty();
        }
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
