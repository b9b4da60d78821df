package org.trainingapproval.platform.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Stops a start in profile {@code prod} that lacks a setting, and any start outside UTC, before anything else happens. */
public class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private record Setting(String property, String variable, String meaning) {}

    private static final List<Setting> REQUIRED = List.of(
            new Setting("spring.datasource.url", "SPRING_DATASOURCE_URL", "JDBC address of the PostgreSQL database"),
            new Setting("spring.mail.host", "SPRING_MAIL_HOST", "host of the mail server"),
            new Setting(
                    "training.public-url", "TRAINING_PUBLIC_URL", "address under which people reach the application"),
            new Setting("training.mail-from", "TRAINING_MAIL_FROM", "sender of the mails"),
            new Setting(
                    "training.administrator.password",
                    "TRAINING_ADMINISTRATOR_PASSWORD",
                    "password of the first administrator"));

    private static final int SHORTEST_PASSWORD = 12;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    static void check(Environment environment) {
        if (!ZoneId.systemDefault().getRules().equals(ZoneId.of("UTC").getRules())) {
            throw new StartRefused("the JVM runs in zone " + ZoneId.systemDefault()
                    + ", but the engine stores times without a zone; start it with -Duser.timezone=UTC");
        }
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        String missing = REQUIRED.stream()
                .filter(setting -> isBlank(environment.getProperty(setting.property())))
                .map(setting -> setting.property() + " (" + setting.variable() + ", " + setting.meaning() + ")")
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new StartRefused("profile prod needs " + missing);
        }
        String password = environment.getProperty("training.administrator.password", "");
        if (password.length() < SHORTEST_PASSWORD
                || Stream.of("password", "changeme").anyMatch(password::contains)) {
            throw new StartRefused("training.administrator.password (TRAINING_ADMINISTRATOR_PASSWORD) is too weak;"
                    + " take at least " + SHORTEST_PASSWORD + " characters that nobody can guess");
        }
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isBlank();
    }
}
