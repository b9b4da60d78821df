package org.trainingapproval.platform.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The few bodies that Tasklist sends; anything more in them is refused. */
final class FormBodies {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FormBodies() {}

    /** A submitted form: variables only; no business key, no place to begin, no listener to skip. */
    static void checkSubmission(byte[] body) throws Refusal {
        JsonNode submission = object(body);
        for (Map.Entry<String, JsonNode> member : submission.properties()) {
            boolean known = member.getKey().equals("variables")
                    || member.getKey().equals("withVariablesInReturn")
                    || (member.getKey().equals("businessKey")
                            && member.getValue().isNull());
            if (!known) {
                throw new Refusal(400, "A form takes only the fields that it shows.");
            }
        }
        JsonNode variables = submission.path("variables");
        if (!variables.isMissingNode() && !variables.isNull() && !variables.isObject()) {
            throw new Refusal(400, "This request is not readable.");
        }
        for (JsonNode variable : variables) {
            if (!variable.isObject()) {
                throw new Refusal(400, "This request is not readable.");
            }
        }
    }

    /** Who claims a task. */
    static String claimant(byte[] body) throws Refusal {
        JsonNode claim = object(body);
        if (!Set.of("userId")
                .containsAll(claim.properties().stream().map(Map.Entry::getKey).toList())) {
            throw new Refusal(400, "This request is not readable.");
        }
        return claim.path("userId").asText("");
    }

    private static JsonNode object(byte[] body) throws Refusal {
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // Answered below.
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new Refusal(400, "This request is not readable.");
    }
}
