package org.trainingapproval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainingapproval.support.PackagedApplication;
import org.trainingapproval.support.TestDatabase;
import org.trainingapproval.support.Visitor;

/** Production has the organisation's own people and nothing of the demonstration. */
class ProductionProfileIT {

    private static final String PASSWORD = "owl-and-lamp-42";

    @TempDir
    private static Path organisation;

    private static PackagedApplication application;

    @BeforeAll
    static void start() throws IOException {
        write("departments.csv", "id,name,hourly_rate", "law,Law,80.00");
        write(
                "people.csv",
                "id,given_name,family_name,email,job_title,department,manager,groups",
                "ada,Ada,Okoro,ada@law.example,Partner,law,,employees;managers",
                "ben,Ben,Silva,ben@law.example,Clerk,law,ada,employees;hr");
        write("budgets.csv", "department,fiscal_year,amount,mode", "law,0,5000.00,STOP");
        write("strategic_goals.csv", "id,title,description", "win,Win more,Win more cases.");
        application = PackagedApplication.production("production")
                .environment("SPRING_DATASOURCE_URL", TestDatabase.createDatabase("production"))
                .environment("SPRING_MAIL_HOST", "127.0.0.1")
                .environment("TRAINING_PUBLIC_URL", "https://training.example.org")
                .environment("TRAINING_MAIL_FROM", "Training <training@law.example>")
                .environment("TRAINING_ADMINISTRATOR_ID", "root.admin")
                .environment("TRAINING_ADMINISTRATOR_PASSWORD", PASSWORD)
                .environment("TRAINING_ORGANISATION_FOLDER", "file:" + organisation + "/")
                .set("management.endpoints.web.exposure.include", "health,beans")
                .start();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            assertThat(application.stop()).as("ended by a signal").isEqualTo(143);
            assertThat(application.errors()).isEmpty();
            application.close();
        }
    }

    @Test
    void isHealthyAndTellsStrangersNothingElse() {
        assertThat(stranger().get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
    }

    @Test
    void hasNoPartOfTheDemonstration() {
        String beans = stranger().get("/actuator/beans", basic()).body();

        assertThat(beans)
                .contains("org.trainingapproval.home.LoginController")
                .doesNotContain("org.trainingapproval.demonstration", "EmbeddedPostgres", "EmbeddedDatabase")
                .doesNotContain("MovableTime", "JobPause");
        assertThat(application.output()).doesNotContainIgnoringCase("demonstration");
    }

    @Test
    void namesNobodyOnTheSignInPage() {
        assertThat(stranger().get("/login").body())
                .contains("<h1>Sign in</h1>")
                .doesNotContain("persona", "demonstration", "Mailbox", "sign-in.js");
    }

    @Test
    void hasNoMailbox() {
        assertThat(stranger().get("/mailbox").statusCode()).isNotEqualTo(200);
        assertThat(administrator().get("/mailbox").statusCode()).isEqualTo(404);
        assertThat(administrator().get("/").body()).contains("root.admin").doesNotContain("/mailbox");
    }

    @Test
    void hasNoClockThatMoves() {
        assertThat(administrator().get("/clock").statusCode()).isEqualTo(404);
        assertThat(administrator()
                        .presses("/", "/clock/jump?to=2099-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator().get("/").body()).contains("root.admin").doesNotContain("/clock");
    }

    @Test
    void letsTheFirstAdministratorIn() {
        Visitor visitor = new Visitor(application.url());

        assertThat(visitor.signIn("root.admin", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/").doesNotContain("login"));
        assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyElseInBeforeTheyHaveAPassword() {
        assertThat(refused("ada", "training")).isTrue();
        assertThat(refused("ada", "")).isTrue();
        assertThat(refused("admin", "training")).isTrue();
        assertThat(stranger().get("/engine-rest/user/count", basic()).body()).isEqualTo("{\"count\":3}");
    }

    @Test
    void sendsCookiesOverTlsOnly() {
        Visitor visitor = new Visitor(application.url());
        HttpResponse<String> page = visitor.get("/login");
        HttpResponse<String> signedIn = visitor.signIn("root.admin", PASSWORD);
        HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");

        for (HttpResponse<String> response : List.of(page, signedIn, tasklist)) {
            assertThat(response.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("SameSite"));
        }
    }

    @Test
    void keepsBrowsersOnTlsBehindAProxyThatEndsIt() {
        HttpResponse<String> page = stranger().get("/login", "X-Forwarded-Proto", "https");
        HttpResponse<String> redirected =
                stranger().get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "training.example.org");

        assertThat(page.headers().allValues("Strict-Transport-Security"))
                .singleElement()
                .asString()
                .contains("max-age=31536000");
        assertThat(redirected.headers().firstValue("Location")).hasValue("https://training.example.org/login");
    }

    private static boolean refused(String name, String password) {
        return new Visitor(application.url())
                .signIn(name, password)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith("/login?error");
    }

    private static Visitor stranger() {
        return new Visitor(application.url());
    }

    private static Visitor administrator() {
        Visitor visitor = new Visitor(application.url());
        visitor.signIn("root.admin", PASSWORD);
        return visitor;
    }

    private static String[] basic() {
        String credentials = "root.admin:" + PASSWORD;
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))
        };
    }

    private static void write(String file, String... lines) throws IOException {
        Files.writeString(organisation.resolve(file), String.join("\n", lines) + "\n");
    }
}
