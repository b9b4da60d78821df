package org.trainingapproval.demonstration;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the demonstration's mail server and mailbox together. */
@Configuration(proxyBeanMethods = false)
@Profile("!prod")
class DemonstrationMail {

    private static final int CAPACITY = 2000;

    @Bean
    Mailbox mailbox(@Value("${training.demonstration.folder:${user.home}/.training-approval}") Path folder) {
        return new Mailbox(folder.resolve("mailbox"), CAPACITY);
    }

    @Bean
    DemonstrationMailServer demonstrationMailServer(
            Mailbox mailbox, @Value("${training.demonstration.mail-port:3025}") int port) {
        return new DemonstrationMailServer(mailbox, port);
    }

    @Bean
    MailList mailList(Mailbox mailbox, @Value("${training.zone:UTC}") ZoneId zone) {
        return new MailList(mailbox, new MailParser(zone));
    }
}
