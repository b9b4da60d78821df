package org.trainingapproval.platform.jobs;

import java.time.Instant;

/**
 * Ends the running job without an outcome: its transaction rolls back and the job is due again at a given time. No retry is
 * used and no incident is written, because nothing is wrong with the job itself.
 */
public class PutOff extends RuntimeException {

    private final Instant until;

    /**
     * Puts the job off.
     *
     * @param until when the job is due again
     * @param reason why, in words and without personal data: it may be logged
     */
    public PutOff(Instant until, String reason) {
        // A dead mail server raises thousands of these; a stack trace would say nothing new each time.
        super(reason, null, false, false);
        this.until = until;
    }

    /** When the job is due again. */
    public Instant until() {
        return until;
    }
}
