package org.trainingapproval.delivery.cost.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostChecks;
import org.trainingapproval.delivery.cost.CostStep;
import org.trainingapproval.delivery.cost.ExtraCostDeadlines;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.process.SummaryVariable;

/** Compares what was really paid with what was approved, and prepares the form of whoever has to decide on the difference. */
@Component
class CheckRealCostDelegate implements JavaDelegate {

    private final CostChecks checks;
    private final ExtraCostDeadlines deadlines;
    private final DateWords dates;
    private final SummaryVariable summary;

    CheckRealCostDelegate(CostChecks checks, ExtraCostDeadlines deadlines, DateWords dates, SummaryVariable summary) {
        this.checks = checks;
        this.deadlines = deadlines;
        this.dates = dates;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        CostStep step = checks.check(number);
        execution.setVariable(RealCostProcess.COST_STEP, step.name());
        if (step == CostStep.NEEDS_APPROVAL) {
            String until = "By " + dates.moment(deadlines.of(number).dueAt());
            summary.write(execution, number, Map.of("checkpointDue", until));
        }
    }
}
