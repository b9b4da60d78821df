package org.trainingapproval.platform.form;

/**
 * Stands for a value of a kind that no form sends.
 *
 * @param kind its kind, for the message
 */
public record UnreadableValue(String kind) {}
