package org.trainingapproval.delivery.cost.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostApprovers;
import org.trainingapproval.delivery.cost.ExtraCostDeadlines;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.time.Promise;

/** Who decides on a cost beyond what was approved, and until when; the diagram asks here. */
@Component("extraCosts")
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
public class ExtraCostTask {

    private final CostApprovers approvers;
    private final ExtraCostDeadlines deadlines;

    ExtraCostTask(CostApprovers approvers, ExtraCostDeadlines deadlines) {
        this.approvers = approvers;
        this.deadlines = deadlines;
    }

    /** Id of the one person who decides; none when several may. */
    public @Nullable String approver(DelegateExecution execution) {
        return approvers
                .approver(execution.getProcessBusinessKey())
                .map(Person::id)
                .orElse(null);
    }

    /** Ids of those of whom one decides; nobody when it is one person's task. */
    public List<String> candidates(DelegateExecution execution) {
        return approvers.candidates(execution.getProcessBusinessKey()).stream()
                .map(Person::id)
                .toList();
    }

    /** Until when it should be decided. */
    public Date due(DelegateExecution execution) {
        return Date.from(promise(execution).dueAt());
    }

    /** When whoever decides is reminded. */
    public Date reminds(DelegateExecution execution) {
        return Date.from(promise(execution).remindAt());
    }

    /** When it is shown to human resources. */
    public Date handsOver(DelegateExecution execution) {
        return Date.from(promise(execution).handsOver());
    }

    /** When it counts as refused. */
    public Date closes(DelegateExecution execution) {
        return Date.from(promise(execution).closes());
    }

    private Promise promise(DelegateExecution execution) {
        return deadlines.of(execution.getProcessBusinessKey());
    }
}
