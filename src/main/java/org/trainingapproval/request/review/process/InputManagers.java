package org.trainingapproval.request.review.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.review.Inputs;

/** Whom the diagram asks how the work is affected. */
@Component("inputs")
public class InputManagers {

    private final Inputs gathered;

    InputManagers(Inputs gathered) {
        this.gathered = gathered;
    }

    /** Ids of the managers of participants who are asked. */
    public List<String> managers(DelegateExecution execution) {
        return gathered.managers(execution.getProcessBusinessKey());
    }
}
