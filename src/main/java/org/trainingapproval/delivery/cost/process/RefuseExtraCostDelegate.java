package org.trainingapproval.delivery.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostDecisions;
import org.trainingapproval.platform.engine.OpenTasks;

/** Refuses a cost beyond what was approved because nobody decided on it in time. */
@Component
class RefuseExtraCostDelegate implements JavaDelegate {

    private final CostDecisions decisions;
    private final OpenTasks tasks;

    RefuseExtraCostDelegate(CostDecisions decisions, OpenTasks tasks) {
        this.decisions = decisions;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Whoever sends the form at this moment locks the task first; begun with anything else, each could wait for the
        // other.
        tasks.lock(execution.getProcessBusinessKey());
        decisions.refuseSilent(execution.getProcessBusinessKey());
        execution.setVariable(RealCostProcess.EXTRA_COST_DECISION, RealCostProcess.REFUSED);
    }
}
