package org.trainingapproval.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.persistence.Mails;

/** Gives up a mail whose address nobody corrected in time. */
@Component
class GiveUpMailDelegate implements JavaDelegate {

    private final Mails mails;

    GiveUpMailDelegate(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.giveUp(NotificationProcess.mailId(execution));
    }
}
