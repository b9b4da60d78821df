package org.trainingapproval.delivery.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostDecisions;

/** Refuses a cost beyond what was approved because nobody decided on it in time. */
@Component
class RefuseExtraCostDelegate implements JavaDelegate {

    private final CostDecisions decisions;

    RefuseExtraCostDelegate(CostDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.refuseSilent(execution.getProcessBusinessKey());
        execution.setVariable(RealCostProcess.EXTRA_COST_DECISION, RealCostProcess.REFUSED);
    }
}
