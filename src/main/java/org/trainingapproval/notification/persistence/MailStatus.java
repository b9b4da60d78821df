package org.trainingapproval.notification.persistence;

/** How far a mail has come. */
public enum MailStatus {
    /** Not accepted by the mail server yet. */
    PENDING,
    /** Accepted by the mail server. */
    SENT,
    /** The address was refused for good; HR is asked. */
    REFUSED,
    /** HR decided not to send it. */
    GIVEN_UP
}
