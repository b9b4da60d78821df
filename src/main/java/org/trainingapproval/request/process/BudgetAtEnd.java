package org.trainingapproval.request.process;

import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.EndedProcess;
import org.trainingapproval.platform.process.EndedProcessListener;
import org.trainingapproval.request.RequestBudget;

/** Whatever way a request ends, deletion in Cockpit among them, it holds no money any longer. */
@Component
class BudgetAtEnd implements EndedProcessListener {

    private final RequestBudget budget;

    BudgetAtEnd(RequestBudget budget) {
        this.budget = budget;
    }

    @Override
    public void ended(EndedProcess process) {
        // Mails are processes of their own with the same business key, and end while the request is still decided on.
        if (process.key().equals(TrainingRequestProcess.KEY) && process.businessKey() != null) {
            budget.release(process.businessKey());
        }
    }
}
