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

    /**
     * The facts for one kind of mail, where it tells of something else than the request as it stands now.
     *
     * @param requestNumber the request
     * @param template name of the mail
     */
    default Map<String, Object> of(String requestNumber, String template) {
        return of(requestNumber);
    }
}
