package org.trainingapproval.delivery.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.RealCosts;

/** Frees what was held for a cost that was refused. */
@Component
class ReleaseExtraCostDelegate implements JavaDelegate {

    private final RealCosts costs;

    ReleaseExtraCostDelegate(RealCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.release(execution.getProcessBusinessKey());
        execution.setVariable(RealCostProcess.COST_OUTCOME, RealCostProcess.REFUSED);
    }
}
