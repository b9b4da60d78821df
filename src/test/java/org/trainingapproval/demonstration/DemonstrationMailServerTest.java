package org.trainingapproval.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class DemonstrationMailServerTest {

    @TempDir
    Path folder;

    private @org.jspecify.annotations.Nullable DemonstrationMailServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void keepsAMailWithItsUmlautsHtmlAndAttachment() throws Exception {
        MailList mails = start();
        JavaMailSenderImpl sender = sender();
        var message = sender.createMimeMessage();
        var mail = new MimeMessageHelper(message, true, "UTF-8");
        mail.setFrom("training@gannetmoor.example", "Training Approval");
        mail.setTo("Emma Novák <emma@gannetmoor.example>");
        mail.setSubject("Ihre Anfrage für “Gespräche führen”");
        mail.setText("Grüße", "<p>Grüße</p>");
        mail.addAttachment("invitation.ics", () -> new java.io.ByteArrayInputStream(new byte[] {1}));

        sender.send(message);

        MailSummary summary = mails.find(1).orElseThrow();
        assertThat(summary.subject()).isEqualTo("Ihre Anfrage für “Gespräche führen”");
        assertThat(summary.from()).isEqualTo(new Correspondent("Training Approval", "training@gannetmoor.example"));
        assertThat(summary.to()).containsExactly(new Correspondent("Emma Novák", "emma@gannetmoor.example"));
        assertThat(summary.sent()).isNotNull();
        MailContent content = mails.content(1).orElseThrow();
        assertThat(content.text()).isEqualTo("Grüße");
        assertThat(content.html()).isEqualTo("<p>Grüße</p>");
        assertThat(content.attachments()).containsExactly("invitation.ics");
    }

    @Test
    void knowsWhoGotAMailAlsoWhereItsTextNamesNobody() throws Exception {
        MailList mails = start();
        JavaMailSenderImpl sender = sender();
        var message = sender.createMimeMessage();
        var mail = new MimeMessageHelper(message);
        mail.setFrom("training@gannetmoor.example");
        mail.setBcc(new String[] {"mia@gannetmoor.example", "ruth@gannetmoor.example"});
        mail.setText("Hello");

        sender.send(message);

        assertThat(mails.find(1).orElseThrow().to())
                .extracting(Correspondent::address)
                .containsExactly("mia@gannetmoor.example", "ruth@gannetmoor.example");
    }

    @Test
    void canBeStartedAgainAfterItWasStopped() throws Exception {
        start();
        server.stop();
        assertThat(server.isRunning()).isFalse();

        server.start();

        assertThat(server.isRunning()).isTrue();
    }

    @Test
    void saysWhatToDoWhenItsPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = new DemonstrationMailServer(new Mailbox(folder, 5), other.getLocalPort());

            assertThatIllegalStateException()
                    .isThrownBy(refused::start)
                    .withMessageContaining("TRAINING_DEMONSTRATION_MAIL_PORT");
            assertThat(refused.isRunning()).isFalse();
        }
    }

    private MailList start() {
        Mailbox mailbox = new Mailbox(folder, 100);
        server = new DemonstrationMailServer(mailbox, 0);
        server.start();
        return new MailList(mailbox, new MailParser(ZoneId.of("Europe/Berlin")));
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return sender;
    }
}
