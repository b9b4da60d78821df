package org.trainingapproval.waiting.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.ResponseDates;
import org.trainingapproval.waiting.ResponsePolicy;

/** Until when a refused address should be corrected; counted from when the mail server refused it. */
@Component("addressTurn")
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
public class AddressTurn {

    private static final String WAIT = "ADDRESS";

    private final Mails mails;
    private final ResponseDates dates;
    private final ResponsePolicy policy;

    AddressTurn(Mails mails, ResponseDates dates, ResponsePolicy policy) {
        this.mails = mails;
        this.dates = dates;
        this.policy = policy;
    }

    /** From when on human resources are reminded. */
    public Date reminds(DelegateExecution execution) {
        return Date.from(promise(execution).remindAt());
    }

    /** Until when it should be corrected. */
    public Date due(DelegateExecution execution) {
        return Date.from(promise(execution).dueAt());
    }

    /** When the mail is of no use any more. */
    public Date closes(DelegateExecution execution) {
        return Date.from(promise(execution).closes());
    }

    private Promise promise(DelegateExecution execution) {
        Instant refused = mails.refusedAt(UUID.fromString((String) execution.getVariable("mailId")));
        return dates.from(refused, policy.of(WAIT));
    }
}
