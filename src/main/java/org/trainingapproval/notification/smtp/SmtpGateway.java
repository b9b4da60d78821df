package org.trainingapproval.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/**
 * The only way to the mail server. Never more connections than configured, each kept for many mails; every wait is limited; after
 * a failure to reach the server nothing is tried for a while.
 */
@Component
public class SmtpGateway implements DisposableBean {

    private final MailServerSettings settings;
    private final InternetAddress from;
    private final Clock clock;
    private final Circuit circuit;
    private final Semaphore slots;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(SmtpGateway::timerThread);
    private final SmtpConnections connections;

    SmtpGateway(
            ObjectProvider<JavaMailSenderImpl> server,
            MailServerSettings settings,
            TrainingSettings training,
            Clock clock)
            throws AddressException {
        String ownName = Optional.ofNullable(training.publicUrl().getHost()).orElse("localhost");
        this.settings = settings;
        this.from = new InternetAddress(training.mailFrom(), true);
        this.clock = clock;
        this.circuit = new Circuit(clock, settings.pause(), settings.busyPause());
        this.slots = new Semaphore(settings.connections());
        this.connections = new SmtpConnections(server.getIfAvailable(), ownName, settings);
        long tidy = Math.max(1, settings.idle().toMillis() / 4);
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(connections::closeIdle, tidy, tidy, TimeUnit.MILLISECONDS);
    }

    /** Sends a mail, or tells why not; returns within the configured limit. */
    public Delivery send(OutgoingMail mail) {
        Optional<String> impossible = Addresses.problemOf(mail.address());
        if (impossible.isPresent()) {
            return Delivery.refused(impossible.get());
        }
        if (!slots.tryAcquire()) {
            Instant later = clock.instant().plus(settings.busyPause());
            return Delivery.notTried("All connections to the mail server are in use", later);
        }
        try {
            return circuit.enter()
                    .map(later -> Delivery.notTried("The mail server could not be reached", later))
                    .orElseGet(() -> deliver(mail));
        } finally {
            slots.release();
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        connections.closeAll();
    }

    private Delivery deliver(OutgoingMail mail) {
        MailMessage message;
        try {
            message = new MailMessage(from, mail, clock.instant());
        } catch (MessagingException e) {
            return Delivery.failed(SmtpReply.problem(e));
        }
        try (Deadline deadline = new Deadline(timer, settings.limit())) {
            connections.send(message, deadline);
            circuit.close();
            return Delivery.accepted();
        } catch (MessagingException failure) {
            return judge(failure, message.hasBegun());
        }
    }

    private Delivery judge(MessagingException failure, boolean begun) {
        String problem = SmtpReply.problem(failure);
        Optional<SmtpReply> reply = SmtpReply.in(failure);
        if (reply.isEmpty() || reply.get().refusesEverything(begun)) {
            Instant later = circuit.open(problem);
            // It may have been delivered: only the retries keep a server that takes mails and never says so from
            // getting it for ever.
            return begun ? Delivery.failed(problem) : Delivery.unreachable(problem, later);
        }
        circuit.close();
        return reply.get().refusesAddress(begun) ? Delivery.refused(problem) : Delivery.failed(problem);
    }

    private static Thread timerThread(Runnable work) {
        Thread thread = new Thread(work, "mail-server-timer");
        thread.setDaemon(true);
        return thread;
    }
}
