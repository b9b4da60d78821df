package org.trainingapproval.notification.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import org.trainingapproval.notification.content.PlainText;

/** A message that keeps its Message-ID, and knows whether the server has let it begin. */
class MailMessage extends MimeMessage {

    private static final int SUBJECT_LIMIT = 150;

    private final String messageId;
    private boolean begun;

    MailMessage(InternetAddress from, OutgoingMail mail, Instant date) throws MessagingException {
        super((Session) null);
        this.messageId = mail.messageId();
        setFrom(from);
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        setSubject(PlainText.oneLine(mail.content().subject(), SUBJECT_LIMIT), "UTF-8");
        setSentDate(Date.from(date));
        setHeader("Auto-Submitted", "auto-generated");
        setContent(alternatives(mail));
        saveChanges();
    }

    /** Whether the server has accepted the message's first byte: from then on it may have been delivered. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignoreList);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(OutgoingMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.content().text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.content().html(), "UTF-8", "html");
        // The last one is the one that a mail program prefers.
        return new MimeMultipart("alternative", text, html);
    }
}
