package org.trainingapproval.notification.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends over connections that are kept for the next mail. */
class SmtpConnections {

    private final @Nullable JavaMailSenderImpl server;
    private final String ownName;
    private final MailServerSettings settings;
    private final Deque<SmtpConnection> idle = new ArrayDeque<>();

    /**
     * No connection yet.
     *
     * @param server null if no mail server is configured
     * @param ownName how we introduce ourselves to the mail server
     */
    SmtpConnections(@Nullable JavaMailSenderImpl server, String ownName, MailServerSettings settings) {
        this.server = server;
        this.ownName = ownName;
        this.settings = settings;
    }

    /** Sends a message; over a new connection if the kept one was closed by the other side meanwhile. */
    void send(MailMessage message, Deadline deadline) throws MessagingException {
        Optional<SmtpConnection> kept = take();
        if (kept.isPresent()) {
            try {
                send(message, kept.get(), deadline);
                return;
            } catch (MessagingException e) {
                if (message.hasBegun() || SmtpReply.in(e).isPresent()) {
                    throw e;
                }
            }
        }
        send(message, open(deadline), deadline);
    }

    /** Closes what nobody needed for the configured time. */
    void closeIdle() {
        closeOlderThan(settings.idle());
    }

    /** Closes all that nobody uses. */
    void closeAll() {
        closeOlderThan(Duration.ZERO);
    }

    private void send(MailMessage message, SmtpConnection connection, Deadline deadline) throws MessagingException {
        try {
            deadline.watch(connection).send(message);
            giveBack(connection);
        } catch (MessagingException e) {
            if (SmtpReply.in(e).isPresent()) {
                giveBack(connection);
            } else {
                connection.kill();
            }
            throw e;
        }
    }

    private SmtpConnection open(Deadline deadline) throws MessagingException {
        if (server == null) {
            throw new MessagingException("No mail server is configured: spring.mail.host is missing");
        }
        SmtpConnection connection = new SmtpConnection(server, ownName);
        try {
            deadline.watch(connection).open();
            return connection;
        } catch (MessagingException e) {
            connection.kill();
            // Whatever it answered here, it was not about this mail.
            throw new MessagingException(SmtpReply.problem(e));
        }
    }

    // The one used last, so that those that are not needed grow old.
    private synchronized Optional<SmtpConnection> take() {
        return Optional.ofNullable(idle.pollFirst());
    }

    private void giveBack(SmtpConnection connection) {
        if (connection.mails() >= settings.mailsPerConnection()) {
            connection.close();
            return;
        }
        synchronized (this) {
            idle.addFirst(connection);
        }
    }

    private void closeOlderThan(Duration age) {
        for (Optional<SmtpConnection> old = removeOldest(age); old.isPresent(); old = removeOldest(age)) {
            old.get().close();
        }
    }

    private synchronized Optional<SmtpConnection> removeOldest(Duration age) {
        SmtpConnection oldest = idle.peekLast();
        if (oldest == null || oldest.idleNanos() < age.toNanos()) {
            return Optional.empty();
        }
        return Optional.ofNullable(idle.pollLast());
    }
}
