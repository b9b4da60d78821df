package org.trainingapproval.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server; used by one thread at a time. */
class SmtpConnection {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);

    private final SmtpSession.WatchedSocket socket = new SmtpSession.WatchedSocket();
    private final JavaMailSenderImpl server;
    private final Transport transport;
    private int mails;
    private long lastUsed = System.nanoTime();

    SmtpConnection(JavaMailSenderImpl server, String ownName) throws MessagingException {
        this.server = server;
        Session session = SmtpSession.of(server, ownName, socket);
        this.transport = session.getTransport(SmtpSession.protocol(server));
    }

    void open() throws MessagingException {
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
    }

    void send(MailMessage message) throws MessagingException {
        mails++;
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (IllegalStateException e) {
            throw new MessagingException("The connection to the mail server was lost", e);
        }
        lastUsed = System.nanoTime();
    }

    /** How many mails it was used for. */
    int mails() {
        return mails;
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }

    /** Takes leave of the mail server. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server had closed the connection already", e);
        }
        socket.kill();
    }

    /** Ends the connection without a word; also from another thread, while this one is used. */
    void kill() {
        socket.kill();
    }
}
