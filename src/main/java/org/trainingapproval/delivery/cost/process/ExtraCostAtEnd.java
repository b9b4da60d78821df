package org.trainingapproval.delivery.cost.process;

import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.platform.process.EndedProcess;
import org.trainingapproval.platform.process.EndedProcessListener;

/** Whatever way the question about a cost ends, deletion in Cockpit among them, nothing stays held for it. */
@Component
class ExtraCostAtEnd implements EndedProcessListener {

    private final RealCosts costs;

    ExtraCostAtEnd(RealCosts costs) {
        this.costs = costs;
    }

    @Override
    public void ended(EndedProcess process) {
        if (process.key().equals(RealCostProcess.KEY) && process.businessKey() != null) {
            costs.release(process.businessKey());
        }
    }
}
