package org.trainingapproval.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;

/** Receives one mail and writes its envelope on top of it, as mail servers do. */
class MailReceiver implements MessageHandler {

    private final Mailbox mailbox;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    MailReceiver(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    /** The sender is told that its mail has arrived only when this returns, so it must be on disk by then. */
    @Override
    public @Nullable String data(InputStream message) throws IOException {
        StringBuilder envelope = new StringBuilder("Return-Path: <" + sender + ">\r\n");
        recipients.forEach(
                recipient -> envelope.append("Delivered-To: ").append(recipient).append("\r\n"));
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(envelope.toString().getBytes(UTF_8));
        message.transferTo(mail);
        mailbox.store(mail.toByteArray());
        return null;
    }

    @Override
    public void done() {}
}
