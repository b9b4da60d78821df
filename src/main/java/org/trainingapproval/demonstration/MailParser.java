package org.trainingapproval.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads stored mails. Whatever is wrong in a mail, the rest of it is still shown. */
class MailParser {

    private static final int DEEPEST_NESTING = 10;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final ZoneId zone;

    MailParser(ZoneId zone) {
        this.zone = zone;
    }

    MailSummary summary(long id, byte[] mail) {
        try {
            MimeMessage message = message(mail);
            Address[] from = message.getFrom();
            String subject = message.getSubject();
            return new MailSummary(
                    id,
                    from == null || from.length == 0 ? new Correspondent("Unknown sender", "") : correspondent(from[0]),
                    recipients(message),
                    subject == null || subject.isBlank() ? "(no subject)" : subject,
                    sent(message));
        } catch (MessagingException e) {
            return unreadable(id);
        }
    }

    MailContent content(byte[] mail) {
        Parts parts = new Parts();
        try {
            parts.collect(message(mail), 0);
        } catch (MessagingException | IOException e) {
            parts.text.append("(This mail could not be read to its end.)");
        }
        return new MailContent(orNull(parts.html), orNull(parts.text), parts.attachments);
    }

    private static MimeMessage message(byte[] mail) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(mail));
    }

    private static MailSummary unreadable(long id) {
        return new MailSummary(id, new Correspondent("Unknown sender", ""), List.of(), "(unreadable mail)", null);
    }

    private @Nullable ZonedDateTime sent(MimeMessage message) throws MessagingException {
        Date date = message.getSentDate();
        return date == null ? null : date.toInstant().atZone(zone);
    }

    private static List<Correspondent> recipients(MimeMessage message) throws MessagingException {
        List<Correspondent> named = new ArrayList<>();
        Address[] to = message.getAllRecipients();
        for (Address address : to == null ? new Address[0] : to) {
            named.add(correspondent(address));
        }
        String[] delivered = message.getHeader("Delivered-To");
        if (delivered == null) {
            return named;
        }
        List<Correspondent> recipients = new ArrayList<>();
        for (String address : delivered) {
            recipients.add(named.stream()
                    .filter(person -> person.address().equalsIgnoreCase(address))
                    .findFirst()
                    .orElse(new Correspondent(address, address)));
        }
        return recipients;
    }

    private static Correspondent correspondent(Address address) {
        if (address instanceof InternetAddress internet) {
            String personal = internet.getPersonal();
            return new Correspondent(
                    personal == null || personal.isBlank() ? internet.getAddress() : personal, internet.getAddress());
        }
        return new Correspondent(address.toString(), address.toString());
    }

    private static @Nullable String orNull(StringBuilder text) {
        return text.isEmpty() ? null : text.toString();
    }

    /** What was found while walking through a mail. */
    private static final class Parts {

        private final StringBuilder html = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final List<String> attachments = new ArrayList<>();

        void collect(Part part, int depth) throws MessagingException, IOException {
            String fileName = part.getFileName();
            if (fileName != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(fileName == null ? "unnamed" : fileName);
            } else if (part.isMimeType("text/html")) {
                html.append(read(part));
            } else if (part.isMimeType("text/*")) {
                text.append(read(part));
            } else if (part.isMimeType("multipart/*")
                    && depth < DEEPEST_NESTING
                    && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    collect(several.getBodyPart(i), depth + 1);
                }
            }
        }

        private static String read(Part part) throws MessagingException, IOException {
            try {
                if (part.getContent() instanceof String content) {
                    return content;
                }
            } catch (UnsupportedEncodingException e) {
                // An unknown character set: better a few wrong characters than no text.
            }
            return new String(part.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
