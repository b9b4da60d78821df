package org.trainingapproval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainingapproval.support.PackagedApplication;
import org.trainingapproval.support.TestDatabase;

/** A start of production that would be unsafe ends at once, with one line for the operator and no stack trace. */
class RefusedStartIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/nothing",
            "SPRING_MAIL_HOST", "127.0.0.1",
            "TRAINING_PUBLIC_URL", "https://training.example.org",
            "TRAINING_MAIL_FROM", "training@example.org",
            "TRAINING_ADMINISTRATOR_PASSWORD", "owl-and-lamp-42");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_DATASOURCE_URL",
                "SPRING_MAIL_HOST",
                "TRAINING_PUBLIC_URL",
                "TRAINING_MAIL_FROM",
                "TRAINING_ADMINISTRATOR_PASSWORD"
            })
    void namesTheSettingThatIsMissing(String missing) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.remove(missing);

        assertThat(refusal(settings)).contains(missing).doesNotContain(settings.keySet());
    }

    @Test
    void refusesPasswordThatCanBeGuessed() {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("TRAINING_ADMINISTRATOR_PASSWORD", "Password-2027");

        assertThat(refusal(settings)).contains("TRAINING_ADMINISTRATOR_PASSWORD", "too weak");
    }

    @Test
    void refusesPasswordOfTheDemonstration() {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("TRAINING_DEMONSTRATION_PASSWORD", "owl-and-lamp-42");

        assertThat(refusal(settings)).contains("training.demonstration.password");
    }

    @Test
    void refusesDatabaseOfTheDemonstration() throws SQLException {
        String database = TestDatabase.createDatabase("demonstration");
        try (PackagedApplication demonstration = PackagedApplication.demonstration("demonstration")) {
            demonstration.environment("SPRING_DATASOURCE_URL", database).start().stop();
        }
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("SPRING_DATASOURCE_URL", database);

        assertThat(refusal(settings)).contains("SPRING_DATASOURCE_URL", "set up for the demonstration");

        execute(database, "delete from installation");
        execute(database, "insert into demonstration_clock (offset_seconds) values (60)");
        assertThat(refusal(settings)).contains("SPRING_DATASOURCE_URL", "clock was moved");
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(Map<String, String> settings) {
        try (PackagedApplication application = PackagedApplication.production("refused-start")) {
            settings.forEach(application::environment);
            assertThat(application.startInVain()).isEqualTo(1);
            assertThat(application.output()).doesNotContain("Exception", "\tat ");
            assertThat(application.errors().lines()).hasSize(1);
            return application.errors();
        }
    }
}
