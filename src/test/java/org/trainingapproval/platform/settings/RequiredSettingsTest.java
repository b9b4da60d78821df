package org.trainingapproval.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private final TimeZone zone = TimeZone.getDefault();

    private final MockEnvironment production = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://database/training")
            .withProperty("spring.mail.host", "mail.example.org")
            .withProperty("training.public-url", "https://training.example.org")
            .withProperty("training.mail-from", "Training <training@example.org>")
            .withProperty("training.administrator.password", "owl-and-lamp-42");

    @BeforeEach
    void runInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        production.setActiveProfiles("prod");
    }

    @AfterEach
    void returnToZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void letsProductionStartThatHasEverything() {
        assertThatCode(() -> RequiredSettings.check(production)).doesNotThrowAnyException();
    }

    @Test
    void asksNothingOfTheDemonstration() {
        assertThatCode(() -> RequiredSettings.check(new MockEnvironment())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, SPRING_DATASOURCE_URL",
        "spring.mail.host, SPRING_MAIL_HOST",
        "training.public-url, TRAINING_PUBLIC_URL",
        "training.mail-from, TRAINING_MAIL_FROM",
        "training.administrator.password, TRAINING_ADMINISTRATOR_PASSWORD"
    })
    void namesTheSettingThatIsMissing(String property, String variable) {
        production.setProperty(property, " ");

        assertThat(refusal())
                .startsWith("profile prod needs " + property + " (" + variable)
                .doesNotContain(";");
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        production.setProperty("spring.mail.host", "");
        production.setProperty("training.mail-from", "");

        assertThat(refusal()).contains("spring.mail.host", "training.mail-from").doesNotContain("datasource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "Password-2027", "pleaseCHANGEME", "training-training", "administrator1"})
    void refusesPasswordThatCanBeGuessedAndDoesNotRepeatIt(String password) {
        production.setProperty("training.administrator.password", password);

        assertThat(refusal())
                .contains("TRAINING_ADMINISTRATOR_PASSWORD", "too weak", "12")
                .doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.example.org", "https://", "ht tp://x", "mailto:x@example.org", "/training"})
    void refusesAddressThatNobodyCanFollow(String address) {
        production.setProperty("training.public-url", address);

        assertThat(refusal()).contains("TRAINING_PUBLIC_URL", address).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "postgres-port", "mail-port", "password"})
    void refusesSettingOfTheDemonstration(String setting) {
        production.setProperty("training.demonstration." + setting, "1");

        assertThat(refusal()).contains("training.demonstration." + setting, "no demonstration");
    }

    @Test
    void refusesPeopleOfTheDemonstration() {
        production.setProperty("training.organisation-folder", "classpath:/demonstration/");

        assertThat(refusal()).contains("TRAINING_ORGANISATION_FOLDER");
    }

    @Test
    void refusesAnyStartOutsideUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));

        StartRefused refused =
                catchThrowableOfType(StartRefused.class, () -> RequiredSettings.check(new MockEnvironment()));
        assertThat(refused).hasMessageContainingAll("Europe/Berlin", "-Duser.timezone=UTC");
    }

    private String refusal() {
        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> RequiredSettings.check(production));
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }
}
