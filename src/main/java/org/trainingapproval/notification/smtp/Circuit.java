package org.trainingapproval.notification.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spares a mail server that could not be reached: after a pause one mail may try, the others follow when it got through. */
class Circuit {

    private static final Logger log = LoggerFactory.getLogger(Circuit.class);

    private final Clock clock;
    private final Duration pause;
    private final Duration wait;
    private @Nullable Instant openUntil;
    private boolean trying;

    /**
     * A closed circuit.
     *
     * @param pause after a failure
     * @param wait while somebody else is trying
     */
    Circuit(Clock clock, Duration pause, Duration wait) {
        this.clock = clock;
        this.pause = pause;
        this.wait = wait;
    }

    /** Asks for the way to the mail server: empty if it is free, else when to ask again. */
    synchronized Optional<Instant> enter() {
        Instant now = clock.instant();
        if (openUntil == null) {
            return Optional.empty();
        }
        if (now.isBefore(openUntil)) {
            return Optional.of(trying ? now.plus(wait) : openUntil);
        }
        // Until this one try is over, or has vanished, the others wait.
        trying = true;
        openUntil = now.plus(pause);
        return Optional.empty();
    }

    /** The mail server was reached. */
    synchronized void close() {
        if (openUntil != null) {
            log.info("The mail server can be reached again");
        }
        openUntil = null;
        trying = false;
    }

    /** The mail server could not be reached; tells when to try again. */
    synchronized Instant open(String problem) {
        if (openUntil == null) {
            log.warn("The mail server cannot be reached; mails wait: {}", problem);
        }
        trying = false;
        openUntil = clock.instant().plus(pause);
        return openUntil;
    }
}
