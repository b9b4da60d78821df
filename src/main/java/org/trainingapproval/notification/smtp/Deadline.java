package org.trainingapproval.notification.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the talk with a mail server that takes too long altogether. The time limits of Jakarta Mail hold for each answer, and a slow
 * server gives a dozen of them for one mail.
 */
class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> end;
    private @Nullable SmtpConnection connection;
    private boolean over;

    Deadline(ScheduledExecutorService timer, Duration limit) {
        this.end = timer.schedule(this::kill, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The connection to end when time is up. */
    synchronized SmtpConnection watch(SmtpConnection used) throws MessagingException {
        if (over) {
            throw new MessagingException("The mail server took too long");
        }
        connection = used;
        return used;
    }

    @Override
    public synchronized void close() {
        end.cancel(false);
        connection = null;
    }

    private synchronized void kill() {
        over = true;
        if (connection != null) {
            connection.kill();
        }
    }
}
