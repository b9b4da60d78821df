package org.trainingapproval.delivery.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostFacts;
import org.trainingapproval.delivery.cost.CostPolicy;
import org.trainingapproval.platform.engine.OwnRights;

/** Asks the latest version of the table of tolerances, whoever is signed in. */
@Component
class CostToleranceTable implements CostPolicy {

    static final String COST_TOLERANCE = "costTolerance";
    static final String APPROVAL = "approval";

    private static final Logger LOG = LoggerFactory.getLogger(CostToleranceTable.class);

    private final DecisionService decisions;
    private final OwnRights rights;

    CostToleranceTable(DecisionService decisions, OwnRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public Approval approval(CostFacts facts) {
        return rights.use(() ->
                        decisions.evaluateDecisionTableByKey(COST_TOLERANCE).variables(told(facts)).evaluate().stream()
                                .findFirst())
                .flatMap(row -> approval(row.get(APPROVAL)))
                .orElseGet(() -> {
                    LOG.warn("The table {} has no answer that can be used for {}", COST_TOLERANCE, facts);
                    return Approval.HR;
                });
    }

    static Map<String, Object> told(CostFacts facts) {
        return Map.of(
                "estimated", facts.estimated(),
                "difference", facts.difference(),
                "differencePercent", facts.differencePercent(),
                "overBudget", facts.overBudget());
    }

    private static Optional<Approval> approval(@Nullable Object answer) {
        return Arrays.stream(Approval.values())
                .filter(approval -> approval.name().equals(answer))
                .findFirst();
    }
}
