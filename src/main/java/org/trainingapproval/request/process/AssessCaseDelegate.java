package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.EstimateForm.*;
import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.KpiSuggestion;
import org.trainingapproval.people.KpiSuggestions;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.assessment.Assessments;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.policy.Policies;

/** Records the estimate and has it judged, so that the requester reads what is doubtful before anybody else does. */
@Component
class AssessCaseDelegate implements JavaDelegate {

    private final TrainingRequests requests;
    private final Estimates estimates;
    private final KpiSuggestions suggestions;
    private final Policies policies;
    private final Assessments assessments;
    private final SummaryVariable summary;

    AssessCaseDelegate(
            TrainingRequests requests,
            Estimates estimates,
            KpiSuggestions suggestions,
            Policies policies,
            Assessments assessments,
            SummaryVariable summary) {
        this.requests = requests;
        this.estimates = estimates;
        this.suggestions = suggestions;
        this.policies = policies;
        this.assessments = assessments;
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        String number = answers.requestNumber();
        EstimateAnswers form = new EstimateAnswers(answers);
        TrainingRequest request = restated(number, form);
        BigDecimal cost = request.describedTraining().cashCost();
        estimates.record(
                number, form.estimate(request.need(), estimates.hourlyRate(request), policies.estimateDepth(cost)));
        // Whoever goes back to the description finds there what the cost lines add up to.
        execution.setVariable(
                CASH_COST,
                Amounts.written(requests.get(number).describedTraining().cashCost()));
        assessments.assess(number);
        summary.write(execution, number);
    }

    // Whoever takes a suggested metric and then goes back to the own one gets the own one back.
    private TrainingRequest restated(String number, EstimateAnswers form) {
        TrainingRequest request = requests.get(number);
        Answers answers = form.answers();
        if (form.kpiSuggestion().isPresent()) {
            return requests.restate(number, suggested(form.kpiSuggestion().get(), request.need(), answers));
        }
        boolean wasSuggested = estimates
                .find(request)
                .filter(earlier -> earlier.kpiSuggestion() != null)
                .isPresent();
        return wasSuggested && answers.optionalText(KPI_NAME) != null
                ? requests.restate(number, RegisterRequestDelegate.need(answers))
                : request;
    }

    private Need suggested(String id, Need need, Answers answers) {
        KpiSuggestion metric = suggestions
                .find(id)
                .orElseThrow(() -> new IllegalStateException("There is no metric with the id " + id));
        return need.judgedBy(
                metric.name(),
                metric.unit(),
                Need.Direction.valueOf(metric.direction().name()),
                answers.decimal(SUGGESTED_BASELINE),
                answers.decimal(SUGGESTED_TARGET),
                answers.text(SUGGESTED_SOURCE));
    }
}
