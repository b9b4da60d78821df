package org.trainingapproval.delivery.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.RealCosts;

/** Books what was really paid as spent. */
@Component
class SettleRealCostDelegate implements JavaDelegate {

    private final RealCosts costs;

    SettleRealCostDelegate(RealCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.settle(execution.getProcessBusinessKey());
        execution.setVariable(RealCostProcess.COST_OUTCOME, RealCostProcess.AGREED);
    }
}
