package org.trainingapproval.platform.security;

/** Ends a request before it reaches the engine. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Refuses a request.
     *
     * @param status status of the answer
     * @param message one plain sentence for the person who sees it
     */
    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
