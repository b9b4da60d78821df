package org.trainingapproval.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The mailbox as people look through it. */
class MailList {

    /** How many mails are on one page. */
    static final int PAGE_SIZE = 25;

    private final Mailbox mailbox;
    private final MailParser parser;
    // A mail never changes, so that each is read once only.
    private final Map<Long, MailSummary> known = new ConcurrentHashMap<>();

    MailList(Mailbox mailbox, MailParser parser) {
        this.mailbox = mailbox;
        this.parser = parser;
    }

    /**
     * A page of mails, newest first.
     *
     * @param recipient part of the recipient's name or address; blank: everybody's
     * @param page number of the page, from 1; one beyond the last is the last
     */
    MailPage page(String recipient, int page) {
        List<MailSummary> mails = all().filter(mail -> recipient.isBlank() || mail.isFor(recipient.strip()))
                .toList();
        int pages = Math.max(1, (mails.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(1, page), pages);
        int first = (shown - 1) * PAGE_SIZE;
        return new MailPage(
                mails.subList(first, Math.min(first + PAGE_SIZE, mails.size())), shown, pages, mails.size());
    }

    /** Everybody who ever got a mail that is still here, by name. */
    List<Correspondent> recipients() {
        return all().flatMap(mail -> mail.to().stream())
                .distinct()
                .sorted(Comparator.comparing(Correspondent::name).thenComparing(Correspondent::address))
                .toList();
    }

    Optional<MailSummary> find(long id) {
        return mailbox.read(id).map(mail -> parser.summary(id, mail));
    }

    Optional<MailContent> content(long id) {
        return mailbox.read(id).map(parser::content);
    }

    private Stream<MailSummary> all() {
        List<Long> ids = mailbox.ids();
        known.keySet().retainAll(ids);
        return ids.stream().flatMap(id -> summary(id).stream());
    }

    private Optional<MailSummary> summary(long id) {
        MailSummary mail = known.get(id);
        if (mail != null) {
            return Optional.of(mail);
        }
        Optional<MailSummary> read = find(id);
        read.ifPresent(summary -> known.put(id, summary));
        return read;
    }
}
