package org.trainingapproval.notification.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.MailDispatch;
import org.trainingapproval.platform.engine.OwnRights;

/** Names of the process that carries one mail, and its start. */
@Component
class NotificationProcess implements MailDispatch {

    static final String KEY = "notification";
    static final String MAIL_ID = "mailId";
    static final String MAIL = "mail";
    static final String ADDRESS_DECISION = "addressDecision";
    static final String CORRECTED_ADDRESS = "correctedAddress";
    static final String SEND_AGAIN = "SEND_AGAIN";
    static final String GIVE_UP = "GIVE_UP";
    static final String ADDRESS_REFUSED = "ADDRESS_REFUSED";

    private final RuntimeService runtime;
    private final OwnRights rights;

    // Lazy, because the engine looks up our delegates while it starts.
    NotificationProcess(@Lazy RuntimeService runtime, OwnRights rights) {
        this.runtime = runtime;
        this.rights = rights;
    }

    @Override
    public void dispatch(UUID mail, String businessKey) {
        // Whoever sends a form that causes a mail may not start processes.
        rights.use(() -> runtime.startProcessInstanceByKey(KEY, businessKey, Map.of(MAIL_ID, mail.toString())));
    }

    static UUID mailId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(MAIL_ID));
    }
}
