package org.trainingapproval.waiting;

/**
 * One thing that a digest says.
 *
 * @param text one line, without markup
 * @param presses whether it is worth a mail today; what is not is only told along with something that is
 */
public record DigestLine(String text, boolean presses) {}
