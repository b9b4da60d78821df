package org.trainingapproval.delivery.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.RealCosts;

/** Refuses a cost beyond what was approved because nobody decided on it in time. */
@Component
class RefuseExtraCostDelegate implements JavaDelegate {

    private final RealCosts costs;

    RefuseExtraCostDelegate(RealCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.refuseSilent(execution.getProcessBusinessKey());
        execution.setVariable(RealCostProcess.EXTRA_COST_DECISION, RealCostProcess.REFUSED);
    }
}
