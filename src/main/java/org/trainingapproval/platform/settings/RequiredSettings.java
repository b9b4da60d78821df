package org.trainingapproval.platform.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Stops a start in profile {@code prod} that lacks a setting, and any start outside UTC, before anything else happens. */
public class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private record Setting(String property, String variable, String meaning) {}

    private static final String PUBLIC_URL = "training.public-url";
    private static final String PASSWORD = "training.administrator.password";
    private static final String ORGANISATION_FOLDER = "training.organisation-folder";

    private static final List<Setting> REQUIRED = List.of(
            new Setting("spring.datasource.url", "SPRING_DATASOURCE_URL", "JDBC address of the PostgreSQL database"),
            new Setting("spring.mail.host", "SPRING_MAIL_HOST", "host of the mail server"),
            new Setting(PUBLIC_URL, "TRAINING_PUBLIC_URL", "address under which people reach the application"),
            new Setting("training.mail-from", "TRAINING_MAIL_FROM", "sender of the mails"),
            new Setting(PASSWORD, "TRAINING_ADMINISTRATOR_PASSWORD", "password of the first administrator"));

    /** With a password among them everybody would get the same one. */
    private static final List<String> DEMONSTRATION = List.of(
            "training.demonstration.folder",
            "training.demonstration.postgres-port",
            "training.demonstration.mail-port",
            "training.demonstration.password");

    private static final int SHORTEST_PASSWORD = 12;
    private static final List<String> GUESSED = List.of("password", "changeme", "administrator", "training");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        check(event.getEnvironment());
    }

    static void check(Environment environment) {
        if (!ZoneId.systemDefault().getRules().equals(ZoneId.of("UTC").getRules())) {
            throw new StartRefused("the JVM runs in zone " + ZoneId.systemDefault()
                    + ", but the engine stores times without a zone; start it with -Duser.timezone=UTC");
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            refuseMissing(environment);
            refuseDemonstration(environment);
            refuseUnusableAddress(environment);
            refuseWeakPassword(environment);
        }
    }

    private static void refuseMissing(Environment environment) {
        String missing = REQUIRED.stream()
                .filter(setting -> isBlank(environment.getProperty(setting.property())))
                .map(setting -> setting.property() + " (" + setting.variable() + ", " + setting.meaning() + ")")
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new StartRefused("profile prod needs " + missing);
        }
    }

    private static void refuseDemonstration(Environment environment) {
        for (String property : DEMONSTRATION) {
            if (environment.containsProperty(property)) {
                throw new StartRefused(property + " is set, but profile prod has no demonstration; remove it");
            }
        }
        if (environment.getProperty(ORGANISATION_FOLDER, "").startsWith("classpath")) {
            throw new StartRefused(ORGANISATION_FOLDER + " (TRAINING_ORGANISATION_FOLDER) names the people of the"
                    + " demonstration; profile prod needs a folder of yours, like file:/organisation/");
        }
    }

    /** Links in mails are built from it, so a slip here would only be seen by the people who get them. */
    private static void refuseUnusableAddress(Environment environment) {
        String address = environment.getProperty(PUBLIC_URL, "");
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            // Refused like an address that can be read but leads nowhere.
        }
        throw new StartRefused(PUBLIC_URL + " (TRAINING_PUBLIC_URL) is '" + address.replaceAll("\\R", " ")
                + "', which is no web address; take one like https://training.example.org");
    }

    private static void refuseWeakPassword(Environment environment) {
        String password = environment.getProperty(PASSWORD, "");
        String lowerCase = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST_PASSWORD || GUESSED.stream().anyMatch(lowerCase::contains)) {
            throw new StartRefused(PASSWORD + " (TRAINING_ADMINISTRATOR_PASSWORD) is too weak; take at least "
                    + SHORTEST_PASSWORD + " characters that nobody can guess");
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
