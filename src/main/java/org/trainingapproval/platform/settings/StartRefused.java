package org.trainingapproval.platform.settings;

/** The application must not run with what it was given; the message is one line for the operator. */
public class StartRefused extends RuntimeException {

    /**
     * Refuses the start.
     *
     * @param message one line that names the setting and the remedy
     */
    public StartRefused(String message) {
        super(message);
    }
}
