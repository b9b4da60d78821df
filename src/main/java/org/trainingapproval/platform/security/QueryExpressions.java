package org.trainingapproval.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Finds expressions in queries. The free engine evaluates those inside {@code orQueries} and saved filters, whoever sends
 * them (CVE-2026-109432), and an expression can do anything.
 */
final class QueryExpressions {

    /** What the web applications offer for a filter, and nothing else. */
    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private static final JsonFactory JSON = new JsonFactory();

    private QueryExpressions() {}

    /**
     * Refuses a body with an expression. Reads the tokens themselves, so that neither an escaped name nor a name used
     * twice hides one.
     *
     * @param body what was sent; empty is fine
     * @param administrator whether the harmless expressions of a filter may be sent
     */
    static void check(byte[] body, boolean administrator) throws Refusal {
        if (body.length == 0) {
            return;
        }
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    parser.nextToken();
                    check(administrator && isHarmless(parser));
                }
            }
        } catch (JsonProcessingException unreadable) {
            throw new Refusal(400, "This request is not readable.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Refuses an address with an expression. */
    static void check(HttpServletRequest request, boolean administrator) throws Refusal {
        String query = request.getQueryString();
        if (query == null) {
            return;
        }
        try {
            var parameters =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            for (var parameter : parameters.entrySet()) {
                if (isExpression(UriUtils.decode(parameter.getKey().replace('+', ' '), UTF_8))) {
                    for (String value : parameter.getValue()) {
                        check(administrator && value != null && HARMLESS.contains(UriUtils.decode(value, UTF_8)));
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(400, "This request is not readable.");
        }
    }

    private static void check(boolean allowed) throws Refusal {
        if (!allowed) {
            throw new Refusal(403, "Expressions are not allowed in queries.");
        }
    }

    private static boolean isHarmless(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                && HARMLESS.contains(parser.getText().replace(" ", ""));
    }

    private static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
