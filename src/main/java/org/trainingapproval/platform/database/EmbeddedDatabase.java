package org.trainingapproval.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trainingapproval.platform.settings.StartRefused;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.settings.TrainingSettings.Demonstration;

/** A real PostgreSQL of the application's own, for as long as no other one is configured. */
@Configuration(proxyBeanMethods = false)
@Profile("!prod")
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /**
     * Starts the server, or takes over the one that outlived a killed application: it listens on the same fixed port and
     * works on the same folder.
     */
    @Bean(destroyMethod = "close")
    ServerOfItsOwn serverOfItsOwn(TrainingSettings settings) throws IOException {
        Demonstration demonstration = settings.demonstration();
        if (demonstration == null) {
            throw new StartRefused("spring.datasource.url (SPRING_DATASOURCE_URL) is not set");
        }
        Path folder = Path.of(demonstration.folder()).toAbsolutePath();
        Files.createDirectories(folder);
        LOG.info("Starting a PostgreSQL of its own, data in {}", folder.resolve("postgresql"));
        try {
            return new ServerOfItsOwn(EmbeddedPostgres.builder()
                    .setPort(demonstration.postgresPort())
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start. Is port " + demonstration.postgresPort()
                            + " taken by something else, or does " + folder
                            + " belong to another user? As root it also needs the system call unshare."
                            + " Instead you can set SPRING_DATASOURCE_URL to a PostgreSQL of yours.",
                    e);
        }
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(ServerOfItsOwn server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://127.0.0.1:" + server.postgres().getPort() + "/postgres";
            }
        };
    }
}
