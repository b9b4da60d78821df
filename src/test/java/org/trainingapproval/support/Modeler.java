package org.trainingapproval.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;

/** Deploys files with the very call of Camunda Modeler. */
public final class Modeler {

    private static final String BOUNDARY = "----training";

    private Modeler() {}

    /** A person deploys files, by name, to the application on this port. */
    public static HttpResponse<String> deploy(int port, String person, Map<String, String> files) throws Exception {
        StringBuilder body = new StringBuilder();
        part(body, "name=\"deployment-name\"", "From Camunda Modeler");
        part(body, "name=\"deployment-source\"", "Camunda Modeler");
        part(body, "name=\"enable-duplicate-filtering\"", "true");
        files.forEach((name, content) -> part(body, "name=\"%s\"; filename=\"%s\"".formatted(name, name), content));
        body.append("--").append(BOUNDARY).append("--\r\n");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((person + ":training").getBytes(UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
