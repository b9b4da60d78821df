package org.trainingapproval.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

/** A real mail server on loopback that can be told to refuse, to wait and to vanish. */
public final class TestMailServer implements AutoCloseable {

    /** A mail that the server has taken. */
    public record Taken(String recipient, MimeMessage message) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusedRecipients = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger mostBusy = new AtomicInteger();
    private volatile CountDownLatch arrival = new CountDownLatch(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile RejectException refusedData;
    private volatile boolean vanishing;
    private SMTPServer server;
    private int port;

    /** Starts on a free port, or again on the port that it had. */
    public TestMailServer start() {
        server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .sessionHandler(new Counter())
                .messageHandlerFactory(Handler::new)
                .build();
        server.start();
        port = server.getPortAllocated();
        return this;
    }

    /** Ends the server with all its connections. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }

    public int port() {
        return port;
    }

    public List<Taken> taken() {
        return taken;
    }

    public int connections() {
        return connections.get();
    }

    /** The largest number of mails that were being taken at one time. */
    public int mostBusy() {
        return mostBusy.get();
    }

    public void forget() {
        taken.clear();
        refusedRecipients.clear();
        refusedData = null;
    }

    public void refuse(String address, int code, String text) {
        refusedRecipients.put(address, new RejectException(code, text));
    }

    public void refuseContent(int code, String text) {
        refusedData = new RejectException(code, text);
    }

    /** Takes the next mails, but cuts the connection instead of saying so. */
    public void vanishAfterContent(boolean vanish) {
        vanishing = vanish;
    }

    /** Lets no mail through until the gate is opened. */
    public void closeGate(int mailsToArrive) {
        arrival = new CountDownLatch(mailsToArrive);
        gate = new CountDownLatch(1);
    }

    public void awaitArrival() throws InterruptedException {
        arrival.await();
    }

    public void openGate() {
        gate.countDown();
    }

    private final class Counter implements SessionHandler {

        @Override
        public SessionAcceptance accept(org.subethamail.smtp.server.Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(org.subethamail.smtp.server.Session session) {
            // Only beginnings count.
        }
    }

    private final class Handler implements MessageHandler {

        private final MessageContext context;
        private String recipient = "";

        private Handler(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            // Everybody may send.
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (refusedRecipients.containsKey(address)) {
                throw refusedRecipients.get(address);
            }
            recipient = recipient.isEmpty() ? address : recipient + "," + address;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
            try {
                MimeMessage message = new MimeMessage((Session) null, data);
                arrival.countDown();
                gate.await();
                if (refusedData != null) {
                    throw refusedData;
                }
                taken.add(new Taken(recipient, message));
                if (vanishing) {
                    ((org.subethamail.smtp.server.Session) context).closeSocket();
                }
                return "Taken";
            } catch (MessagingException e) {
                throw new IOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } finally {
                busy.decrementAndGet();
            }
        }

        @Override
        public void done() {
            // Nothing is held.
        }
    }
}
