package org.trainingapproval.notification.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param recipient id of the person
 * @param address where it goes; may differ from the person's address after a correction
 * @param requestNumber the request that it is about; none when it is about several
 * @param model the facts for the template as they were when the mail was caused
 * @param subject null until the mail was rendered the first time
 * @param messageId with angle brackets; the same at every repeat
 * @param attempts how often the mail server was asked
 * @param lastProblem what went wrong last, in words; may hold personal data
 */
public record Mail(
        UUID id,
        String template,
        String recipient,
        String address,
        @Nullable String requestNumber,
        Map<String, Object> model,
        @Nullable String subject,
        String messageId,
        MailStatus status,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String lastProblem) {

    /** A mail that nobody tried to send yet. */
    public static Mail pending(
            UUID id,
            String template,
            String recipient,
            String address,
            @Nullable String requestNumber,
            Map<String, Object> model,
            String messageId,
            Instant createdAt) {
        return new Mail(
                id,
                template,
                recipient,
                address,
                requestNumber,
                Map.copyOf(model),
                null,
                messageId,
                MailStatus.PENDING,
                0,
                createdAt,
                null,
                null);
    }

    /** Whether there is nothing left to do for it. */
    public boolean isDone() {
        return status == MailStatus.SENT || status == MailStatus.GIVEN_UP;
    }
}
