package org.trainingapproval.notification.smtp;

import org.trainingapproval.notification.content.RenderedMail;

/**
 * A mail ready to be sent.
 *
 * @param messageId with angle brackets
 * @param address of the one recipient
 */
public record OutgoingMail(String messageId, String address, RenderedMail content) {}
