package org.trainingapproval.delivery.cost.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.RealCosts;

/** Compares what was really paid with what was approved. */
@Component
class CheckRealCostDelegate implements JavaDelegate {

    private final RealCosts costs;

    CheckRealCostDelegate(RealCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "costStep", costs.check(execution.getProcessBusinessKey()).name());
    }
}
