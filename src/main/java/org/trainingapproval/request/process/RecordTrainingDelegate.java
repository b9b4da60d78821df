package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.request.proposal.Proposals;

/** Writes down what is proposed, and prepares how much the next form asks. */
@Component
class RecordTrainingDelegate implements JavaDelegate {

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Policies policies;
    private final SummaryVariable summary;

    RecordTrainingDelegate(TrainingRequests requests, Proposals proposals, Policies policies, SummaryVariable summary) {
        this.requests = requests;
        this.proposals = proposals;
        this.policies = policies;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        DescribedTraining described = new DescribedTraining(answers);
        Training training = described.preferred();
        requests.describe(answers.requestNumber(), training);
        proposals.record(answers.requestNumber(), described.proposal());
        EstimateDepth depth = policies.estimateDepth(training.cashCost());
        execution.setVariable(ESTIMATE_DEPTH, depth.depth().name());
        setIfEmpty(execution, SHARE_DUE_TO_TRAINING, depth.defaultShare());
        setIfEmpty(execution, CONFIDENCE, depth.defaultConfidence());
        setIfEmpty(execution, EstimateForm.KPI_CHOICE, OWN_KPI);
        keepCostLinesInStep(execution, answers, training.cashCost());
        summary.write(execution, answers.requestNumber());
    }

    // The difference to what was described belongs to the fee; other lines stay unless they alone are more than the
    // cost.
    private static void keepCostLinesInStep(DelegateExecution execution, Answers answers, BigDecimal cost) {
        BigDecimal others = EstimateForm.COST_LINES.stream()
                .filter(line -> !line.equals(COURSE_FEE))
                .map(line -> Amounts.amount(answers.optionalText(line)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (others.compareTo(cost) > 0) {
            EstimateForm.COST_LINES.forEach(execution::removeVariable);
            others = BigDecimal.ZERO;
        }
        BigDecimal fee = cost.subtract(others);
        execution.setVariable(COURSE_FEE, fee.signum() == 0 ? null : Amounts.written(fee));
    }

    private static void setIfEmpty(DelegateExecution execution, String variable, Object value) {
        if (execution.getVariable(variable) == null) {
            execution.setVariable(variable, value);
        }
    }
}
