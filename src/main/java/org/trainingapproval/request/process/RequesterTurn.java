package org.trainingapproval.request.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.waiting.ResponsePolicy;

/**
 * Until when the requester should have done something; diagrams ask here. Each time that the requester goes on, what is asked
 * next gets time anew.
 */
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
public class RequesterTurn {

    private final String wait;
    private final TrainingRequests requests;
    private final PromisedDeadlines promised;
    private final ResponsePolicy policy;

    RequesterTurn(String wait, TrainingRequests requests, PromisedDeadlines promised, ResponsePolicy policy) {
        this.wait = wait;
        this.requests = requests;
        this.promised = promised;
        this.policy = policy;
    }

    /** From when on the requester is reminded. */
    public Date reminds(DelegateExecution execution) {
        return Date.from(promise(execution).remindAt());
    }

    /** Until when it should be done. */
    public Date due(DelegateExecution execution) {
        return Date.from(promise(execution).dueAt());
    }

    /** When nobody waits any longer. */
    public Date closes(DelegateExecution execution) {
        return Date.from(promise(execution).closes());
    }

    private Promise promise(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        return promised.promiseNext(number, requests.get(number).revision(), wait, () -> policy.of(wait));
    }
}
