package org.trainingapproval.request.process;

import static org.trainingapproval.platform.process.NeededTable.Answer.oneOf;
import static org.trainingapproval.platform.process.NeededTable.Answer.percentage;
import static org.trainingapproval.platform.process.NeededTable.Answer.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.NeededTable;
import org.trainingapproval.platform.process.NeededTables;
import org.trainingapproval.request.policy.ClaimFacts;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.GapFacts;
import org.trainingapproval.request.policy.RouteFacts;
import org.trainingapproval.request.policy.RouteStage;

/** The decision tables of requests: their keys, what they are told and what is read from them. */
@Component
class PolicyTables implements NeededTables {

    static final String ESTIMATE_DEPTH = "estimateDepth";
    static final String CLAIM_PLAUSIBILITY = "claimPlausibility";
    static final String COURSE_ALTERNATIVES = "courseAlternatives";
    static final String APPROVAL_ROUTE = "approvalRoute";

    static final String DEPTH = "depth";
    static final String DEFAULT_SHARE = "defaultShare";
    static final String DEFAULT_CONFIDENCE = "defaultConfidence";
    static final String CODE = "code";
    static final String FOR_REQUESTER = "forRequester";
    static final String FOR_REVIEWER = "forReviewer";
    static final String KIND = "kind";
    static final String SENTENCE = "sentence";
    static final String STAGE = "stage";
    static final String REASON = "reason";

    /** Stands for a figure that is not known: a comparison with nothing would be neither true nor false. */
    private static final BigDecimal UNKNOWN = BigDecimal.ONE.negate();

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.56");

    @Override
    public List<NeededTable> neededTables() {
        return List.of(
                new NeededTable(
                        ESTIMATE_DEPTH,
                        "FIRST",
                        facts(EXAMPLE),
                        List.of(
                                oneOf(DEPTH, EstimateDepth.Depth.class),
                                percentage(DEFAULT_SHARE),
                                percentage(DEFAULT_CONFIDENCE))),
                new NeededTable(
                        CLAIM_PLAUSIBILITY,
                        "COLLECT",
                        facts(new ClaimFacts(EXAMPLE, "UNIT_VALUE", 50, 60, true, true, EXAMPLE, EXAMPLE, 3)),
                        List.of(text(CODE), text(FOR_REQUESTER), text(FOR_REVIEWER))),
                new NeededTable(
                        COURSE_ALTERNATIVES,
                        "COLLECT",
                        facts(new GapFacts("REVIEW", "TEAM", "WORKSHOP", EXAMPLE, 5, 16)),
                        List.of(oneOf(KIND, CourseAlternative.Kind.class), text(SENTENCE))),
                new NeededTable(
                        APPROVAL_ROUTE,
                        "COLLECT",
                        facts(new RouteFacts(EXAMPLE, 2, 5, false, "EMPLOYEE")),
                        List.of(oneOf(STAGE, RouteStage.Stage.class), text(REASON))));
    }

    static Map<String, Object> facts(BigDecimal cashCost) {
        return Map.of("cashCost", cashCost);
    }

    static Map<String, Object> facts(ClaimFacts claim) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("roiPercent", orUnknown(claim.roiPercent()));
        facts.put("benefitKind", claim.benefitKind());
        facts.put("share", claim.share());
        facts.put("confidence", claim.confidence());
        facts.put("hasEvidence", claim.hasEvidence());
        facts.put("hasSource", claim.hasSource());
        facts.put("improvementPercent", orUnknown(claim.improvementPercent()));
        facts.put("paybackMonths", orUnknown(claim.paybackMonths()));
        Integer months = claim.monthsToEffect();
        facts.put("monthsToEffect", months == null ? UNKNOWN.intValue() : months);
        return facts;
    }

    static Map<String, Object> facts(GapFacts gap) {
        return Map.of(
                "gapFoundBy", gap.gapFoundBy(),
                "audience", gap.audience(),
                "format", gap.format(),
                "cashCost", gap.cashCost(),
                "headcount", gap.headcount(),
                "hoursAway", gap.hoursAway());
    }

    static Map<String, Object> facts(RouteFacts route) {
        return Map.of(
                "cashCost", route.cashCost(),
                "daysAway", route.daysAway(),
                "groupSize", route.groupSize(),
                "overBudget", route.overBudget(),
                "requesterRole", route.requesterRole());
    }

    private static BigDecimal orUnknown(@Nullable BigDecimal figure) {
        return figure == null ? UNKNOWN : figure;
    }
}
