package org.trainingapproval.notification;

import java.util.Map;

/** Where the facts of a mail come from; written by the feature that owns the requests. */
public interface MailContent {

    /**
     * The facts about a request, as plain text for a reader (not escaped in any way). The templates know {@code requester},
     * {@code department}, {@code reviewer}, {@code skillGap}, {@code audience}, {@code kpiSentence}, {@code title}, {@code provider},
     * {@code format}, {@code place}, {@code dates}, {@code cost}, {@code decideBy}, {@code decider} and {@code decisionReason}. What is not known yet is
     * left out.
     *
     * @param requestNumber the request
     */
    Map<String, Object> of(String requestNumber);
}
