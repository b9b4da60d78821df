package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.COURSE_FEE;

import java.util.List;

/** The form {@code estimateBenefit} and the keys that nothing else knows. */
final class EstimateForm {

    static final String ID = "estimateBenefit";

    static final String GOAL = "strategicGoal";

    static final String KPI_CHOICE = "kpiChoice";
    static final String SUGGESTED_BASELINE = "suggestedBaseline";
    static final String SUGGESTED_TARGET = "suggestedTarget";
    static final String SUGGESTED_SOURCE = "suggestedSource";

    static final String TRAVEL_COST = "travelCost";
    static final String LODGING_COST = "lodgingCost";
    static final String MATERIALS_COST = "materialsCost";
    static final String COVER_COST = "coverCost";
    static final List<String> COST_LINES = List.of(COURSE_FEE, TRAVEL_COST, LODGING_COST, MATERIALS_COST, COVER_COST);

    static final String BENEFIT_KIND = "benefitKind";
    static final String UNIT_VALUE = "unitValue";
    static final String MINUTES_SAVED = "minutesSaved";
    static final String TASKS_PER_WEEK = "tasksPerWeek";
    static final String BENEFIT_COUNT = "benefitCount";
    static final String BENEFIT_EACH = "benefitEach";
    static final String BENEFIT_AMOUNT = "benefitAmount";

    static final String MONTHS_TO_EFFECT = "monthsToEffect";
    static final String EVIDENCE = "evidence";
    static final String EVIDENCE_SOURCE = "evidenceSource";
    static final String INTANGIBLES = "intangibles";

    private EstimateForm() {}
}
