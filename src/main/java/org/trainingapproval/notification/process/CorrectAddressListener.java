package org.trainingapproval.notification.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.notification.smtp.Addresses;
import org.trainingapproval.people.People;

/**
 * Keeps what HR decided about a refused address, in the transaction of the person who decides. Answers that make no sense are left
 * to the rules of the form, which refuse them in the same transaction.
 */
@Component
class CorrectAddressListener implements TaskListener {

    private final Mails mails;
    private final People people;

    CorrectAddressListener(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = NotificationProcess.mailId(task);
        Object decision = task.getVariable(NotificationProcess.ADDRESS_DECISION);
        if (NotificationProcess.GIVE_UP.equals(decision)) {
            mails.giveUp(id);
        } else if (NotificationProcess.SEND_AGAIN.equals(decision)) {
            correctedAddress(task).ifPresent(address -> correct(mails.get(id), address));
        }
    }

    private static Optional<String> correctedAddress(DelegateTask task) {
        return Optional.ofNullable(task.getVariable(NotificationProcess.CORRECTED_ADDRESS))
                .map(address -> address.toString().strip())
                .filter(address -> Addresses.problemOf(address).isEmpty());
    }

    private void correct(Mail mail, String address) {
        mails.readdress(mail.id(), address);
        // The next mail would be refused again; but a newer correction than this one must stay.
        people.find(mail.recipient())
                .filter(person -> person.email().equals(mail.address()))
                .ifPresent(person -> people.changeEmail(person.id(), address));
    }
}
