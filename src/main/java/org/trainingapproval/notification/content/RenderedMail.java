package org.trainingapproval.notification.content;

/**
 * What the recipient sees.
 *
 * @param subject one line of at most 150 characters
 */
public record RenderedMail(String subject, String html, String text) {}
