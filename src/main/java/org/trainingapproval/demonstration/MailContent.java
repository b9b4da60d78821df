package org.trainingapproval.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param html the part for reading, untrusted, or null if there is none
 * @param text the plain text, or null if there is none
 * @param attachments names of the attached files
 */
record MailContent(@Nullable String html, @Nullable String text, List<String> attachments) {

    /**
     * Makes a document of the HTML part for a frame without rights. The frame's sandbox keeps scripts from running; the
     * policy is a second wall, and lets the mail load nothing from outside. The first base element of a document wins,
     * so that every link opens in a window of its own.
     *
     * @return the document, or null if there is no HTML part
     */
    public @Nullable String document() {
        return html == null
                ? null
                : "<!DOCTYPE html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                        + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"
                        + "<base target=\"_blank\">" + html;
    }
}
