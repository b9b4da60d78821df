package org.trainingapproval.demonstration;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a list of mails shows of one of them.
 *
 * @param id the mail's number
 * @param from who wrote it
 * @param to who got it, as the mail server was told
 * @param subject its subject
 * @param sent when it was written, in the organisation's zone; unknown in a mail without a date
 */
record MailSummary(
        long id,
        Correspondent from,
        List<Correspondent> to,
        String subject,
        @Nullable ZonedDateTime sent) {

    /**
     * Tells whether somebody got this mail.
     *
     * @param text part of a name or an address; matches whatever its case
     */
    boolean isFor(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return to.stream().anyMatch(recipient -> recipient.matches(wanted));
    }
}
