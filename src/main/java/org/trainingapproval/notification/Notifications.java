package org.trainingapproval.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.notification.content.MailRenderer;
import org.trainingapproval.notification.content.PlainText;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Tells people by mail what happened to a request. */
@Service
public class Notifications {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);

    private final Mails mails;
    private final MailRenderer renderer;
    private final MailDispatch dispatch;
    private final Clock clock;
    private final String domain;

    Notifications(Mails mails, MailRenderer renderer, MailDispatch dispatch, TrainingSettings settings, Clock clock)
            throws AddressException {
        this.mails = mails;
        this.renderer = renderer;
        this.dispatch = dispatch;
        this.clock = clock;
        String from = new InternetAddress(settings.mailFrom(), true).getAddress();
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    /**
     * Stores one mail for each recipient and takes it on its way, all in the caller's transaction: if that rolls back, nothing was
     * sent and nothing is stored. For the same reason no key keeps a repeat of a rolled back step from doing it again; and the same
     * mail about the same request may be right twice, when a request comes back to a step.
     *
     * @param template name of the template in camelCase
     * @param recipients somebody who is named twice gets one mail; somebody who has left gets none
     * @param requestNumber the request
     * @param model facts for the template: texts, numbers, booleans and lists of them
     * @throws IllegalArgumentException if there is no such template
     */
    @Transactional
    public void notify(String template, List<Person> recipients, String requestNumber, Map<String, Object> model) {
        if (!renderer.knows(template)) {
            throw new IllegalArgumentException("There is no mail template " + template);
        }
        Map<String, Person> byId = new LinkedHashMap<>();
        recipients.stream().filter(Person::active).forEach(person -> byId.put(person.id(), person));
        if (byId.isEmpty()) {
            log.warn("Nobody is there to get the mail {} about {}", template, requestNumber);
        }
        byId.values().forEach(person -> notify(template, person, requestNumber, requestNumber, model));
    }

    /**
     * Stores one mail about several requests, or none, and takes it on its way, all in the caller's transaction.
     *
     * @param template name of the template in camelCase
     * @param person who gets it
     * @param businessKey what it is, for whoever looks after the processes; no number of a request
     * @param model facts for the template: texts, numbers, booleans and lists of them
     * @throws IllegalArgumentException if there is no such template
     */
    @Transactional
    public void notifyOf(String template, Person person, String businessKey, Map<String, Object> model) {
        if (!renderer.knows(template)) {
            throw new IllegalArgumentException("There is no mail template " + template);
        }
        notify(template, person, businessKey, null, model);
    }

    private void notify(
            String template,
            Person person,
            String businessKey,
            @Nullable String requestNumber,
            Map<String, Object> model) {
        UUID id = UUID.randomUUID();
        Map<String, Object> facts = PlainText.clean(model);
        if (requestNumber != null) {
            facts.put("requestNumber", requestNumber);
        }
        facts.put("recipient", PlainText.oneLine(person.givenName(), 100));
        String messageId = "<" + id + "@" + domain + ">";
        mails.add(Mail.pending(
                id, template, person.id(), person.email(), requestNumber, facts, messageId, clock.instant()));
        dispatch.dispatch(id, businessKey);
    }
}
