package org.trainingapproval.delivery.cost.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides on a cost beyond what was approved, and until when; the diagram asks here. */
@Component("extraCosts")
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
public class ExtraCostTask {

    /** Id of the one person who decides; none when several may. */
    public @Nullable String approver(DelegateExecution execution) {
        throw new UnsupportedOperationException(execution.getProcessBusinessKey());
    }

    /** Ids of those of whom one decides; nobody when it is one person's task. */
    public List<String> candidates(DelegateExecution execution) {
        throw new UnsupportedOperationException(execution.getProcessBusinessKey());
    }

    /** Until when it should be decided. */
    public Date due(DelegateExecution execution) {
        throw new UnsupportedOperationException(execution.getProcessBusinessKey());
    }

    /** When whoever decides is reminded. */
    public Date reminds(DelegateExecution execution) {
        throw new UnsupportedOperationException(execution.getProcessBusinessKey());
    }

    /** When it is shown to human resources. */
    public Date handsOver(DelegateExecution execution) {
        throw new UnsupportedOperationException(execution.getProcessBusinessKey());
    }

    /** When it counts as refused. */
    public Date closes(DelegateExecution execution) {
        throw new UnsupportedOperationException(execution.getProcessBusinessKey());
    }
}
