package org.trainingapproval.platform.form;

import jakarta.ws.rs.ForbiddenException;

/**
 * Refuses a task that somebody else has to do. It is a {@link ForbiddenException} since the engine's HTTP interface then
 * answers 403 with the bare message, which Tasklist shows.
 */
public final class NotYourTask extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses the task.
     *
     * @param message one plain sentence that says what to do instead
     */
    public NotYourTask(String message) {
        super(message);
    }

    /** A refusal is no fault of the program: where it was noticed helps nobody. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
