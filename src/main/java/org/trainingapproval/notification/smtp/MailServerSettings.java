package org.trainingapproval.notification.smtp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mail server is treated; where it is says {@code spring.mail}.
 *
 * @param connections how many connections, and so threads, are used at a time
 * @param mailsPerConnection after how many mails a connection is opened anew
 * @param idle after how long without a mail a connection is closed
 * @param pause how long nothing is tried after the server could not be reached
 * @param busyPause how long a mail waits for a free connection before it asks again
 * @param limit how long one mail may take altogether; must stay below half of the lock time of jobs
 */
@ConfigurationProperties("training.mail")
public record MailServerSettings(
        @DefaultValue("2") int connections,
        @DefaultValue("100") int mailsPerConnection,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("2s") Duration busyPause,
        @DefaultValue("25s") Duration limit) {}
