package org.trainingapproval.demonstration;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback interface that delivers nothing and keeps everything in the mailbox. */
public class DemonstrationMailServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationMailServer.class);
    private static final int LARGEST_MAIL_IN_BYTES = 20_000_000;
    private static final int IDLE_MINUTES = 5;

    private final Mailbox mailbox;
    private final int wantedPort;
    private @Nullable SMTPServer server;

    DemonstrationMailServer(Mailbox mailbox, int port) {
        this.mailbox = mailbox;
        this.wantedPort = port;
    }

    /**
     * Says where the server listens.
     *
     * @return the port, also where any free one was asked for
     * @throws IllegalStateException if the server is not running
     */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("The mail server of the demonstration is not running");
        }
        return server.getPortAllocated();
    }

    @Override
    public void start() {
        SMTPServer starting = SMTPServer.port(wantedPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Training Approval demonstration")
                .connectionTimeout(IDLE_MINUTES, TimeUnit.MINUTES)
                .maxMessageSize(LARGEST_MAIL_IN_BYTES)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new MailReceiver(mailbox))
                .build();
        try {
            starting.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The mail server of the demonstration did not start. Is port " + wantedPort
                            + " taken, perhaps by another Training Approval? TRAINING_DEMONSTRATION_MAIL_PORT chooses another port.",
                    e);
        }
        server = starting;
        LOG.info("The demonstration's mail server listens on port {}, its mails are on the page /mailbox", port());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before everything that could send, and after it at the end. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
