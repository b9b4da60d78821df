package org.trainingapproval.notification.smtp;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.notification.content.PlainText;

/**
 * The answer of a mail server that did not take a mail.
 *
 * @param recipient whether it is about the recipient
 * @param code three digits
 */
record SmtpReply(boolean recipient, int code, String text) {

    private static final int PROBLEM_LIMIT = 500;
    // About the command or the sign-in, whatever command they answer.
    private static final Set<Integer> NOT_ABOUT_THE_ADDRESS = Set.of(500, 502, 503, 504, 530, 534, 535, 538);
    private static final int CLOSING = 421;

    /** The answer in a failure; empty if the server gave none, because the connection was lost. */
    static Optional<SmtpReply> in(MessagingException failure) {
        SmtpReply found = null;
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                found = new SmtpReply(true, address.getReturnCode(), text(e));
            } else if (found == null && e instanceof SMTPSendFailedException send) {
                found = new SmtpReply(false, send.getReturnCode(), text(e));
            } else if (found == null && e instanceof SMTPSenderFailedException sender) {
                found = new SmtpReply(false, sender.getReturnCode(), text(e));
            }
        }
        return Optional.ofNullable(found).filter(reply -> reply.code > 0 && reply.code != CLOSING);
    }

    /** What went wrong, on one line. */
    static String problem(Exception failure) {
        return in(failure instanceof MessagingException e ? e : new MessagingException())
                .map(SmtpReply::text)
                .orElseGet(() -> text(failure));
    }

    /** Whether no repeat can help, because this address will never be taken. */
    boolean refusesAddress(boolean messageBegun) {
        if (recipient) {
            return code >= 500 && !NOT_ABOUT_THE_ADDRESS.contains(code);
        }
        // Some servers look at the recipient only after they have the message.
        return messageBegun && code >= 500 && text.contains(" 5.1.");
    }

    /** Whether the server takes no mail at all at the moment. */
    boolean refusesEverything(boolean messageBegun) {
        return !recipient && !messageBegun && code < 500;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String text(Exception e) {
        String message = e.getMessage();
        return PlainText.oneLine(message == null ? e.getClass().getSimpleName() : message, PROBLEM_LIMIT);
    }
}
