package org.trainingapproval.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
class PagesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void theSignInPageNamesThePeopleOfTheDemonstrationAndTheirPassword() throws Exception {
        assertThat(get("/login").body())
                .contains("Emma Novak", "Mia Chen", "Helena Vasquez", "<code>training</code>")
                .contains("data-name=\"emma\"");
    }

    // Somebody whom no other test signs in: for a few seconds after a wrong try the engine refuses the right password
    // too.
    @Test
    void aWrongPasswordIsSaidInPlainWords() throws Exception {
        assertThat(signIn("kwame", "wrong").body()).contains("Name or password is wrong");
    }

    @Test
    void emmaIsGreetedAndIsNotOfferedCockpit() throws Exception {
        assertThat(signIn("emma", "training").body())
                .contains("Hello, Emma Novak", "#/?processStart=trainingRequest", "/mailbox")
                .doesNotContain("/camunda/app/cockpit", "/camunda/app/admin");
    }

    @Test
    void anAdministratorIsOfferedCockpitAndAdmin() throws Exception {
        assertThat(signIn("admin", "training").body())
                .contains("/camunda/app/cockpit/default/", "/camunda/app/admin/default/");
    }

    @Test
    void signingOutIsAskedForAndThenDone() throws Exception {
        signIn("emma", "training");
        String page = get("/sign-out").body();
        assertThat(page).contains("Sign out?");

        HttpResponse<String> left = post("/logout", "_csrf=" + encode(csrf(page)));
        assertThat(left.uri()).hasQuery("logout");
        assertThat(left.body()).contains("You have signed out");
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void aWrongAddressLeadsToAPageThatHelps() throws Exception {
        signIn("emma", "training");

        HttpResponse<String> page = get("/no-such-page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here", "Go to the start page");
    }

    @Test
    void aMailThatIsGoneLeadsToTheSamePage() throws Exception {
        HttpResponse<String> page = get("/mailbox/999999999999");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here");
    }

    @Test
    void aPageThatIsNotOpenToEmmaSaysSo() throws Exception {
        signIn("emma", "training");

        HttpResponse<String> page = get("/camunda/app/cockpit/default/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This is not open to you");
    }

    @Test
    void tasklistRunsWithOurScriptsInsteadOfCamundasExamples() throws Exception {
        signIn("emma", "training");

        assertThat(get("/camunda/app/tasklist/scripts/config.js").body())
                .contains("Training Approval", "web-applications");
        assertThat(get("/camunda/app/tasklist/scripts/tasklist.js").body()).contains("camunda-form:undefined");
        for (String application : new String[] {"tasklist", "welcome"}) {
            assertThat(get("/camunda/app/" + application + "/styles/user-styles.css")
                            .body())
                    .contains("web-applications.css");
        }
        assertThat(get("/js/web-applications.js").statusCode()).isEqualTo(200);
        assertThat(get("/css/web-applications.css").body()).contains(".ce-eol-banner");
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        String csrf = csrf(get("/login").body());
        return post("/login", "username=" + name + "&password=" + password + "&_csrf=" + encode(csrf));
    }

    private static String csrf(String page) {
        Matcher field = CSRF.matcher(page);
        assertThat(field.find()).as("a form with a CSRF token").isTrue();
        return field.group(1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
