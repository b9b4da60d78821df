package org.trainingapproval.request.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.engine.OwnRights;
import org.trainingapproval.request.policy.ClaimFacts;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.Doubt;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.GapFacts;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.request.policy.RouteFacts;
import org.trainingapproval.request.policy.RouteStage;

/** Asks the latest version of each decision table, whoever is signed in. */
@Component
class DecisionTables implements Policies {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionTables.class);

    /** Asks everything, and takes for usual what HR takes for usual. */
    private static final EstimateDepth CAREFUL = new EstimateDepth(EstimateDepth.Depth.FULL, 50, 60);

    private final DecisionService decisions;
    private final OwnRights rights;

    DecisionTables(DecisionService decisions, OwnRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public EstimateDepth estimateDepth(BigDecimal cashCost) {
        return ask(PolicyTables.ESTIMATE_DEPTH, PolicyTables.facts(cashCost)).stream()
                .findFirst()
                .map(row -> new EstimateDepth(
                        EstimateDepth.Depth.valueOf(text(row, PolicyTables.DEPTH)),
                        number(row, PolicyTables.DEFAULT_SHARE),
                        number(row, PolicyTables.DEFAULT_CONFIDENCE)))
                .orElse(CAREFUL);
    }

    @Override
    public List<Doubt> doubts(ClaimFacts facts) {
        return ask(PolicyTables.CLAIM_PLAUSIBILITY, PolicyTables.facts(facts)).stream()
                .map(row -> new Doubt(
                        text(row, PolicyTables.CODE),
                        text(row, PolicyTables.FOR_REQUESTER),
                        text(row, PolicyTables.FOR_REVIEWER)))
                .distinct()
                .toList();
    }

    @Override
    public List<CourseAlternative> courseAlternatives(GapFacts facts) {
        return ask(PolicyTables.COURSE_ALTERNATIVES, PolicyTables.facts(facts)).stream()
                .map(row -> new CourseAlternative(
                        CourseAlternative.Kind.valueOf(text(row, PolicyTables.KIND)), text(row, PolicyTables.SENTENCE)))
                .distinct()
                .toList();
    }

    @Override
    public List<RouteStage> approvalRoute(RouteFacts facts) {
        RouteRows rows = new RouteRows();
        ask(PolicyTables.APPROVAL_ROUTE, PolicyTables.facts(facts))
                .forEach(row -> rows.add(value(row, PolicyTables.STAGE), value(row, PolicyTables.REASON)));
        if (!rows.agree()) {
            LOG.warn("The table {} contradicts itself for {}", PolicyTables.APPROVAL_ROUTE, facts);
        }
        return rows.stages();
    }

    private List<DmnDecisionRuleResult> ask(String table, Map<String, Object> facts) {
        return rights.use(() -> decisions.evaluateDecisionTableByKey(table).variables(facts).evaluate().stream()
                .toList());
    }

    private static String text(DmnDecisionRuleResult row, String column) {
        return Objects.requireNonNull(value(row, column), column);
    }

    private static int number(DmnDecisionRuleResult row, String column) {
        Number number = Objects.requireNonNull(row.getEntry(column), column);
        return number.intValue();
    }

    private static @Nullable String value(DmnDecisionRuleResult row, String column) {
        return row.get(column) instanceof String text ? text : null;
    }
}
