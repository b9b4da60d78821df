package org.trainingapproval.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpSessionTest {

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    @Test
    void neverWaitsForEver() {
        Properties properties = properties();
        assertThat(properties).containsEntry("mail.smtp.connectiontimeout", "5000");
        assertThat(properties).containsEntry("mail.smtp.timeout", "10000");
        assertThat(properties).containsEntry("mail.smtp.writetimeout", "10000");
        assertThat(properties).containsEntry("mail.smtp.socketFactory.fallback", "false");
    }

    @Test
    void keepsWhatTheOperatorConfigured() {
        server.getJavaMailProperties().put("mail.smtp.timeout", "3000");
        server.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
        assertThat(properties()).containsEntry("mail.smtp.timeout", "3000");
        assertThat(properties()).containsEntry("mail.smtp.starttls.required", "true");
    }

    @Test
    void limitsTheOtherProtocolToo() {
        server.setProtocol("smtps");
        assertThat(properties()).containsEntry("mail.smtps.timeout", "10000");
    }

    private Properties properties() {
        return SmtpSession.of(server, "training.example.org", new SmtpSession.WatchedSocket())
                .getProperties();
    }
}
