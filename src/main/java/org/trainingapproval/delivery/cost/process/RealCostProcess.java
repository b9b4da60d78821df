package org.trainingapproval.delivery.cost.process;

/** The names that code and diagrams of a real cost share. */
final class RealCostProcess {

    static final String KEY = "realCost";

    static final String BOOK_TRAINING_FORM = "bookTraining";
    static final String CONFIRM_COSTS_FORM = "confirmCosts";
    static final String DECIDE_EXTRA_COST_FORM = "decideExtraCost";

    static final String REAL_COST = "realCost";
    static final String COST_STEP = "costStep";
    static final String COST_OUTCOME = "costOutcome";
    static final String EXTRA_COST_DECISION = "extraCostDecision";
    static final String EXTRA_COST_REASON = "extraCostReason";

    static final String AGREED = "AGREED";
    static final String REFUSED = "REFUSED";
    static final String APPROVED = "APPROVED";

    private RealCostProcess() {}
}
