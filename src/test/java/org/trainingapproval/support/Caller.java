package org.trainingapproval.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who really signed in, and calls the engine over HTTP as Tasklist or a program would. */
public final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "training";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;
    private final String base;
    private final String person;

    private Caller(int port, String base, String person) {
        this.origin = "http://localhost:" + port;
        this.base = base;
        this.person = person;
    }

    /** Signs in on our page and opens Tasklist. */
    public static Caller inTasklist(int port, String person) {
        Caller caller = new Caller(port, "/camunda/api/engine/engine/default", person);
        Matcher token = CSRF.matcher(caller.send("GET", "/login", null, "").body());
        assertThat(token.find()).as("token on the sign-in page").isTrue();
        String form = "username=" + person + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = caller.send("POST", "/login", form, "application/x-www-form-urlencoded");
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
        caller.send("GET", "/camunda/app/tasklist/default/", null, "");
        return caller;
    }

    /** Calls the engine's HTTP interface with name and password. */
    public static Caller ofEngineRest(int port, String person) {
        return new Caller(port, "/engine-rest", person);
    }

    /** Reads. */
    public HttpResponse<String> get(String route) {
        return send("GET", base + route, null, "");
    }

    /** Sends JSON. */
    public HttpResponse<String> post(String route, String json) {
        return send("POST", base + route, json, "application/json");
    }

    /** Sends anything to any address. */
    public HttpResponse<String> send(String method, String path, String body, String contentType) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, publisher)
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.5");
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (base.equals("/engine-rest")) {
            String credentials = person + ":" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.setHeader("X-XSRF-TOKEN", cookie.getValue()));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
