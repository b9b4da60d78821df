package org.trainingapproval.notification.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.notification.smtp.Addresses;
import org.trainingapproval.people.People;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;

/** Checks and keeps what HR decides about a refused address, in the transaction of the person who decides. */
@Component
class AddressCorrection implements FormRule, AcceptedFormListener {

    private static final String FORM = "correctAddress";

    private final Mails mails;
    private final People people;

    AddressCorrection(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        return answers.text(NotificationProcess.CORRECTED_ADDRESS)
                .flatMap(address -> Addresses.problemOf(address.strip()))
                .map(problem -> List.of("Correct e-mail address: write it like name@example.org."))
                .orElse(List.of());
    }

    @Override
    public void accepted(AcceptedForm form) {
        if (!form.formId().equals(FORM)) {
            return;
        }
        UUID id = UUID.fromString(text(form, NotificationProcess.MAIL_ID).orElseThrow());
        String decision = text(form, NotificationProcess.ADDRESS_DECISION).orElse("");
        if (decision.equals(NotificationProcess.SEND_AGAIN)) {
            correct(
                    mails.get(id),
                    text(form, NotificationProcess.CORRECTED_ADDRESS).orElseThrow());
        } else {
            mails.giveUp(id);
        }
    }

    private void correct(Mail mail, String address) {
        mails.readdress(mail.id(), address);
        // The next mail would be refused again; but a newer correction than this one must stay.
        people.find(mail.recipient())
                .filter(person -> person.email().equals(mail.address()))
                .ifPresent(person -> people.changeEmail(person.id(), address));
    }

    private static Optional<String> text(AcceptedForm form, String key) {
        return Optional.ofNullable(form.variables().apply(key))
                .map(value -> value.toString().strip());
    }
}
