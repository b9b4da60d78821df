package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.EstimateForm.*;
import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.CostLines;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.policy.EstimateDepth.Depth;

/** The estimate as its form would show it; the inverse of {@link EstimateAnswers}. */
@Component
class FilledEstimate implements FilledForm {

    private final Estimates estimates;

    FilledEstimate(Estimates estimates) {
        this.estimates = estimates;
    }

    @Override
    public Map<String, @Nullable Object> values(TrainingRequest request) {
        return estimates
                .find(request)
                .map(estimate -> values(estimate, request.need()))
                .orElse(Map.of());
    }

    static Map<String, @Nullable Object> values(Estimate estimate, Need need) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(GOAL, estimate.goal() == null ? NO_GOAL : estimate.goal());
        putBenefit(values, estimate.benefit());
        values.put(EVIDENCE, estimate.evidence());
        if (estimate.depth() == Depth.FULL) {
            putMetric(values, estimate.kpiSuggestion(), need);
            putCosts(values, estimate.costs());
            values.put(SHARE_DUE_TO_TRAINING, estimate.share());
            values.put(CONFIDENCE, estimate.confidence());
            values.put(MONTHS_TO_EFFECT, estimate.monthsToEffect());
            values.put(EVIDENCE_SOURCE, estimate.evidenceSource());
            values.put(INTANGIBLES, estimate.intangibles());
        }
        return values;
    }

    private static void putMetric(Map<String, @Nullable Object> values, @Nullable String suggestion, Need need) {
        values.put(KPI_CHOICE, suggestion == null ? OWN_KPI : suggestion);
        values.put(SUGGESTED_BASELINE, suggestion == null ? null : Amounts.written(need.baseline()));
        values.put(SUGGESTED_TARGET, suggestion == null ? null : Amounts.written(need.target()));
        values.put(SUGGESTED_SOURCE, suggestion == null ? null : need.source());
    }

    private static void putCosts(Map<String, @Nullable Object> values, @Nullable CostLines costs) {
        if (costs != null) {
            values.put(COURSE_FEE, written(costs.fee()));
            values.put(TRAVEL_COST, written(costs.travel()));
            values.put(LODGING_COST, written(costs.lodging()));
            values.put(MATERIALS_COST, written(costs.materials()));
            values.put(COVER_COST, written(costs.cover()));
        }
    }

    private static void putBenefit(Map<String, @Nullable Object> values, Benefit benefit) {
        // The short way asks for an amount and not for its kind.
        values.put(
                BENEFIT_KIND,
                benefit.kind() == Benefit.Kind.AMOUNT ? null : benefit.kind().name());
        if (benefit instanceof Benefit.UnitValue unit) {
            values.put(UNIT_VALUE, Amounts.written(unit.unitValue()));
        } else if (benefit instanceof Benefit.HoursSaved saved) {
            values.put(MINUTES_SAVED, Amounts.written(saved.minutes()));
            values.put(TASKS_PER_WEEK, Amounts.written(saved.tasksPerWeek()));
        } else if (benefit instanceof Benefit.Fewer fewer) {
            values.put(BENEFIT_COUNT, Amounts.written(fewer.count()));
            values.put(BENEFIT_EACH, Amounts.written(fewer.each()));
        } else if (benefit instanceof Benefit.Amount amount) {
            values.put(BENEFIT_AMOUNT, Amounts.written(amount.firstYear()));
        }
    }

    private static @Nullable String written(BigDecimal cost) {
        return cost.signum() == 0 ? null : Amounts.written(cost);
    }
}
