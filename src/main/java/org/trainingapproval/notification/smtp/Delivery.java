package org.trainingapproval.notification.smtp;

import java.time.Instant;

/**
 * What became of a mail.
 *
 * @param problem what went wrong, in words; may hold the address
 * @param retryAt when to try again, if that is for the mail server to say
 */
public record Delivery(Outcome outcome, String problem, Instant retryAt) {

    /** The ways in which it can end. */
    public enum Outcome {
        /** The mail server took it. */
        ACCEPTED,
        /** The address is impossible, or refused for good. */
        REFUSED,
        /** Not tried: all connections are in use, or the mail server could not be reached a moment ago. */
        NOT_TRIED,
        /** The mail server could not be reached, or not be used at all. The mail was certainly not sent. */
        UNREACHABLE,
        /** This mail failed for another reason; it may even have been sent. */
        FAILED
    }

    static Delivery accepted() {
        return new Delivery(Outcome.ACCEPTED, "", Instant.EPOCH);
    }

    static Delivery refused(String problem) {
        return new Delivery(Outcome.REFUSED, problem, Instant.EPOCH);
    }

    static Delivery notTried(String problem, Instant retryAt) {
        return new Delivery(Outcome.NOT_TRIED, problem, retryAt);
    }

    static Delivery unreachable(String problem, Instant retryAt) {
        return new Delivery(Outcome.UNREACHABLE, problem, retryAt);
    }

    static Delivery failed(String problem) {
        return new Delivery(Outcome.FAILED, problem, Instant.EPOCH);
    }
}
