package org.trainingapproval.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.trainingapproval.notification.smtp.Delivery.Outcome.ACCEPTED;
import static org.trainingapproval.notification.smtp.Delivery.Outcome.FAILED;
import static org.trainingapproval.notification.smtp.Delivery.Outcome.NOT_TRIED;
import static org.trainingapproval.notification.smtp.Delivery.Outcome.REFUSED;
import static org.trainingapproval.notification.smtp.Delivery.Outcome.UNREACHABLE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.trainingapproval.notification.MailSettings;
import org.trainingapproval.notification.content.RenderedMail;

@Timeout(60)
class SmtpGatewayTest {

    private static final String ALICE = "alice@example.org";

    private final MovableClock clock = new MovableClock();
    private final TestMailServer server = new TestMailServer();
    private final List<SmtpGateway> gateways = new ArrayList<>();

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopAll() {
        gateways.forEach(SmtpGateway::destroy);
        server.openGate();
        server.close();
    }

    @Test
    void sendsBothPartsWithTheHeadersOfAnAutomaticMail() throws Exception {
        assertThat(gateway().send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(ACCEPTED);

        Message message = server.taken().get(0).message();
        assertThat(message.getHeader("Message-ID")).containsExactly("<1@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("From")).containsExactly("Training Approval <training@example.org>");
        assertThat(message.getHeader("To")).containsExactly(ALICE);
        assertThat(message.getSentDate()).isEqualTo(clock.instant());
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Grüße");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
    }

    @Test
    void sendsManyMailsOverOneConnection() {
        SmtpGateway gateway = gateway();
        for (int i = 0; i < 20; i++) {
            assertThat(gateway.send(mailTo(ALICE, "<%d@example.org>".formatted(i)))
                            .outcome())
                    .isEqualTo(ACCEPTED);
        }
        assertThat(server.taken()).hasSize(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void opensTheConnectionAnewAfterTheConfiguredNumberOfMails() {
        SmtpGateway gateway = gateway(
                server.port(),
                new MailServerSettings(
                        2,
                        3,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(25)));
        for (int i = 0; i < 7; i++) {
            gateway.send(mailTo(ALICE, "<%d@example.org>".formatted(i)));
        }
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void usesANewConnectionWhenTheKeptOneIsDead() {
        SmtpGateway gateway = gateway();
        gateway.send(mailTo(ALICE, "<1@example.org>"));
        server.stop();
        server.start();

        assertThat(gateway.send(mailTo(ALICE, "<2@example.org>")).outcome()).isEqualTo(ACCEPTED);
        assertThat(server.taken()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void neverUsesMoreThanTwoConnectionsAtATime() throws Exception {
        SmtpGateway gateway = gateway();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        server.closeGate(2);
        CountDownLatch turnedAway = new CountDownLatch(6);
        List<Future<Delivery>> deliveries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "<%d@example.org>".formatted(i);
            deliveries.add(senders.submit(() -> {
                Delivery delivery = gateway.send(mailTo(ALICE, id));
                turnedAway.countDown();
                return delivery;
            }));
        }
        server.awaitArrival();
        turnedAway.await();
        server.openGate();

        List<Delivery.Outcome> outcomes = new ArrayList<>();
        for (Future<Delivery> delivery : deliveries) {
            outcomes.add(delivery.get().outcome());
        }
        senders.shutdown();
        assertThat(Collections.frequency(outcomes, ACCEPTED)).isEqualTo(2);
        assertThat(Collections.frequency(outcomes, NOT_TRIED)).isEqualTo(6);
        assertThat(server.mostBusy()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(550, "5.1.1 No such user", REFUSED),
                arguments(551, "User not local", REFUSED),
                arguments(553, "Mailbox name not allowed", REFUSED),
                arguments(554, "5.7.1 Recipient rejected", REFUSED),
                arguments(501, "Bad address", REFUSED),
                arguments(552, "Mailbox full for good", REFUSED),
                arguments(530, "Authentication required", FAILED),
                arguments(503, "Bad sequence of commands", FAILED),
                arguments(450, "Greylisted", FAILED),
                arguments(452, "Mailbox full for now", FAILED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsARefusedAddressFromAnotherFailure(int code, String text, Delivery.Outcome expected) {
        server.refuse(ALICE, code, text);
        SmtpGateway gateway = gateway();

        Delivery delivery = gateway.send(mailTo(ALICE, "<1@example.org>"));

        assertThat(delivery.outcome()).isEqualTo(expected);
        assertThat(delivery.problem()).contains(text);
        assertThat(gateway.send(mailTo("bob@example.org", "<2@example.org>")).outcome())
                .as("the others are not touched")
                .isEqualTo(ACCEPTED);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("refusalsOfContent")
    void judgesARefusalAfterTheContent(int code, String text, Delivery.Outcome expected) {
        server.refuseContent(code, text);
        assertThat(gateway().send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(expected);
    }

    static Stream<Arguments> refusalsOfContent() {
        return Stream.of(
                arguments(550, "5.1.1 No such user", REFUSED),
                arguments(554, "5.7.1 Looks like spam", FAILED),
                arguments(451, "Try again later", FAILED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "alice",
                "alice@",
                "@example.org",
                "a b@example.org",
                "alice@example.org,bob@example.org",
                "alice@example.org\r\nRCPT TO:<bob@example.org>",
                "alice@example.org\nBcc: bob@example.org",
                "<alice@example.org>",
                "Alice <alice@example.org>",
                "group:alice@example.org;",
                "alice@exam_ple..org"
            })
    void refusesAnImpossibleAddressWithoutAskingTheServer(String address) {
        assertThat(gateway().send(mailTo(address, "<1@example.org>")).outcome()).isEqualTo(REFUSED);
        assertThat(server.connections()).isZero();
    }

    @Test
    void pausesWhenTheServerIsDown() {
        SmtpGateway gateway = gateway();
        server.stop();

        Delivery first = gateway.send(mailTo(ALICE, "<1@example.org>"));
        assertThat(first.outcome()).isEqualTo(UNREACHABLE);
        assertThat(first.retryAt()).isEqualTo(clock.instant().plusSeconds(30));

        server.start();
        assertThat(gateway.send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(NOT_TRIED);
        assertThat(server.connections()).isZero();

        clock.move(Duration.ofSeconds(30));
        assertThat(gateway.send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(ACCEPTED);
        assertThat(gateway.send(mailTo(ALICE, "<2@example.org>")).outcome()).isEqualTo(ACCEPTED);
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void letsOnlyOneMailTryAfterThePause() throws Exception {
        SmtpGateway gateway = gateway();
        server.stop();
        gateway.send(mailTo(ALICE, "<1@example.org>"));
        server.start();
        clock.move(Duration.ofSeconds(30));
        server.closeGate(1);
        ExecutorService sender = Executors.newSingleThreadExecutor();
        Future<Delivery> trying = sender.submit(() -> gateway.send(mailTo(ALICE, "<1@example.org>")));
        server.awaitArrival();

        Delivery other = gateway.send(mailTo(ALICE, "<2@example.org>"));
        assertThat(other.outcome()).isEqualTo(NOT_TRIED);
        assertThat(other.retryAt())
                .as("soon, not after another pause")
                .isEqualTo(clock.instant().plusSeconds(2));

        server.openGate();
        assertThat(trying.get().outcome()).isEqualTo(ACCEPTED);
        sender.shutdown();
    }

    @Test
    void givesUpAServerThatNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            SmtpGateway gateway = gateway(silent.getLocalPort(), settings(), "mail.smtp.timeout", "200");
            assertThat(gateway.send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(UNREACHABLE);
            assertThat(gateway.send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(NOT_TRIED);
        }
    }

    @Test
    void givesUpAServerThatKeepsTalkingWithoutAnEnd() throws Exception {
        ScheduledExecutorService talker = Executors.newScheduledThreadPool(2);
        try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            talker.submit(() -> talkWithoutEnd(slow, talker));
            SmtpGateway gateway = gateway(
                    slow.getLocalPort(),
                    new MailServerSettings(
                            2,
                            100,
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(2),
                            Duration.ofMillis(400)));
            assertThat(gateway.send(mailTo(ALICE, "<1@example.org>")).outcome()).isEqualTo(UNREACHABLE);
        } finally {
            talker.shutdownNow();
        }
    }

    private static Void talkWithoutEnd(ServerSocket slow, ScheduledExecutorService talker) throws IOException {
        Socket socket = slow.accept();
        OutputStream out = socket.getOutputStream();
        byte[] line = "220-one moment please\r\n".getBytes(StandardCharsets.US_ASCII);
        talker.scheduleWithFixedDelay(() -> write(out, line), 0, 20, TimeUnit.MILLISECONDS);
        return null;
    }

    private static void write(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("The other side has left", e);
        }
    }

    @Test
    void usesARetryWhenTheServerVanishesAfterItTookTheContent() {
        SmtpGateway gateway = gateway();
        server.vanishAfterContent(true);

        assertThat(gateway.send(mailTo(ALICE, "<1@example.org>")).outcome())
                .as("it was delivered, but we cannot know")
                .isEqualTo(FAILED);
        assertThat(gateway.send(mailTo(ALICE, "<2@example.org>")).outcome()).isEqualTo(NOT_TRIED);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void signsInOverTls() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        // Two seconds by default, which a busy machine exceeds.
        setup.setServerStartupTimeout(30_000);
        GreenMail secure = new GreenMail(setup);
        secure.start();
        try {
            secure.setUser("training", "secret");
            secure.getUserManager().setAuthRequired(true);
            String[] tls = {
                "mail.smtp.ssl.enable", "true",
                "mail.smtp.ssl.trust", "*",
                "mail.smtp.ssl.checkserveridentity", "false",
            };
            int securePort = secure.getSmtps().getPort();

            assertThat(gateway(signIn("wrong", securePort, tls), settings())
                            .send(mailTo(ALICE, "<1@example.org>"))
                            .outcome())
                    .as("a wrong password is no fault of the mail")
                    .isEqualTo(UNREACHABLE);
            assertThat(gateway(signIn("secret", securePort, tls), settings())
                            .send(mailTo(ALICE, "<1@example.org>"))
                            .outcome())
                    .isEqualTo(ACCEPTED);
            assertThat(secure.getReceivedMessages()).hasSize(1);
        } finally {
            secure.stop();
        }
    }

    @Test
    void waitsWhenNoMailServerIsConfigured() {
        SmtpGateway gateway = gateway(new StaticListableBeanFactory(), settings());
        Delivery delivery = gateway.send(mailTo(ALICE, "<1@example.org>"));
        assertThat(delivery.outcome()).isEqualTo(UNREACHABLE);
        assertThat(delivery.problem()).contains("spring.mail.host");
    }

    private SmtpGateway gateway() {
        return gateway(server.port(), settings());
    }

    private SmtpGateway gateway(int port, MailServerSettings settings, String... properties) {
        return gateway(signIn(null, port, properties), settings);
    }

    private static StaticListableBeanFactory signIn(String password, int port, String... properties) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        if (password != null) {
            sender.setUsername("training");
            sender.setPassword(password);
        }
        sender.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        sender.setPort(port);
        for (int i = 0; i < properties.length; i += 2) {
            sender.getJavaMailProperties().put(properties[i], properties[i + 1]);
        }
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return beans;
    }

    private SmtpGateway gateway(StaticListableBeanFactory beans, MailServerSettings settings) {
        try {
            SmtpGateway gateway = new SmtpGateway(
                    beans.getBeanProvider(JavaMailSenderImpl.class),
                    settings,
                    MailSettings.at("https://training.example.org"),
                    clock);
            gateways.add(gateway);
            return gateway;
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static MailServerSettings settings() {
        return new MailServerSettings(
                2, 100, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(25));
    }

    private static OutgoingMail mailTo(String address, String messageId) {
        return new OutgoingMail(messageId, address, new RenderedMail("Subject", "<p>Grüße</p>", "Grüße"));
    }
}
