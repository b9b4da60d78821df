package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.EstimateForm.*;
import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.CostLines;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.EstimateDepth.Depth;

/** Reads the estimate from the answers to its form. */
record EstimateAnswers(Answers answers) {

    /** The suggested metric that was chosen; empty when the request keeps its own. */
    Optional<String> kpiSuggestion() {
        return isShort()
                ? Optional.empty()
                : Optional.ofNullable(answers.optionalText(KPI_CHOICE)).filter(choice -> !choice.equals(OWN_KPI));
    }

    /**
     * The estimate as it was filled in.
     *
     * @param need what it is judged by
     * @param hourlyRate what an hour of work costs
     * @param policy what is assumed where the form does not ask; never read from a variable
     */
    Estimate estimate(Need need, BigDecimal hourlyRate, EstimateDepth policy) {
        boolean brief = isShort();
        String goal = answers.optionalText(GOAL);
        return new Estimate(
                brief ? Depth.SHORT : Depth.FULL,
                NO_GOAL.equals(goal) ? null : goal,
                kpiSuggestion().orElse(null),
                brief ? null : costs(),
                brief
                        ? new Benefit.Amount(Benefit.Kind.AMOUNT, answers.amount(BENEFIT_AMOUNT))
                        : benefit(need, hourlyRate),
                brief ? policy.defaultShare() : number(SHARE_DUE_TO_TRAINING),
                brief ? policy.defaultConfidence() : number(CONFIDENCE),
                hourlyRate,
                brief ? null : (Integer) number(MONTHS_TO_EFFECT),
                answers.optionalText(EVIDENCE),
                brief ? null : answers.optionalText(EVIDENCE_SOURCE),
                brief ? null : answers.optionalText(INTANGIBLES));
    }

    private boolean isShort() {
        return Depth.SHORT.name().equals(answers.optionalText(ESTIMATE_DEPTH));
    }

    private CostLines costs() {
        return answers.isTicked(FREE_OF_CHARGE)
                ? new CostLines(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)
                : new CostLines(
                        cost(COURSE_FEE),
                        cost(TRAVEL_COST),
                        cost(LODGING_COST),
                        cost(MATERIALS_COST),
                        cost(COVER_COST));
    }

    private BigDecimal cost(String line) {
        return Amounts.amount(answers.optionalText(line)).orElse(BigDecimal.ZERO);
    }

    private Benefit benefit(Need need, BigDecimal hourlyRate) {
        Benefit.Kind kind = answers.choice(BENEFIT_KIND, Benefit.Kind.class);
        return switch (kind) {
            case UNIT_VALUE -> new Benefit.UnitValue(need.baseline(), need.target(), answers.amount(UNIT_VALUE));
            case HOURS_SAVED ->
                new Benefit.HoursSaved(answers.decimal(MINUTES_SAVED), answers.decimal(TASKS_PER_WEEK), hourlyRate);
            case ERRORS, RETENTION ->
                new Benefit.Fewer(kind, answers.decimal(BENEFIT_COUNT), answers.amount(BENEFIT_EACH));
            case REVENUE, COST_AVOIDED, AMOUNT -> new Benefit.Amount(kind, answers.amount(BENEFIT_AMOUNT));
            case NONE -> new Benefit.None();
        };
    }

    private int number(String key) {
        @Nullable Object value = answers.execution().getVariable(key);
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The process has no number for " + key);
    }
}
