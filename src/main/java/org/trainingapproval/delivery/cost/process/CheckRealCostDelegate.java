package org.trainingapproval.delivery.cost.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostStep;
import org.trainingapproval.delivery.cost.ExtraCostDeadlines;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.process.SummaryVariable;

/** Compares what was really paid with what was approved, and prepares the form of whoever has to decide on the difference. */
@Component
class CheckRealCostDelegate implements JavaDelegate {

    private final RealCosts costs;
    private final ExtraCostDeadlines deadlines;
    private final DateWords dates;
    private final SummaryVariable summary;

    CheckRealCostDelegate(RealCosts costs, ExtraCostDeadlines deadlines, DateWords dates, SummaryVariable summary) {
        this.costs = costs;
        this.deadlines = deadlines;
        this.dates = dates;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        CostStep step = costs.check(number);
        execution.setVariable(RealCostProcess.COST_STEP, step.name());
        if (step == CostStep.NEEDS_APPROVAL) {
            String until = "By " + dates.moment(deadlines.of(number).dueAt());
            summary.write(execution, number, Map.of("checkpointDue", until));
        }
    }
}
