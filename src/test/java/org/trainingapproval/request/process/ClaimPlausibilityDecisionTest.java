package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainingapproval.request.policy.ClaimFacts;

class ClaimPlausibilityDecisionTest {

    private static final DecisionFile TABLE =
            DecisionFile.of("claim-plausibility.dmn", PolicyTables.CLAIM_PLAUSIBILITY);

    @AfterAll
    static void everyRowWasMet() {
        assertThat(TABLE.neverMet()).isEmpty();
    }

    @Test
    void aCarefulClaimRaisesNoDoubt() {
        assertThat(codes(careful())).isEmpty();
    }

    @Test
    void whatIsNotKnownRaisesNoDoubt() {
        assertThat(codes(PolicyTables.facts(new ClaimFacts(null, "UNIT_VALUE", 50, 60, true, true, null, null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "roiPercent, 300, 300.01, RETURN_VERY_HIGH",
        "share, 99, 100, WHOLE_SHARE",
        "confidence, 99, 100, FULL_CONFIDENCE",
        "improvementPercent, 50, 50.01, TARGET_VERY_FAR",
        "paybackMonths, 1, 0.99, PAYBACK_VERY_FAST",
        "monthsToEffect, 12, 13, EFFECT_VERY_LATE"
    })
    void aFigureIsDoubtedBeyondItsLimit(String fact, BigDecimal believed, BigDecimal doubted, String code) {
        assertThat(codes(with(fact, number(fact, believed)))).isEmpty();
        assertThat(codes(with(fact, number(fact, doubted)))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"true, true, ''", "true, false, NO_SOURCE", "false, true, NO_EVIDENCE", "false, false, NO_EVIDENCE"})
    void evidenceCanBeLookedUp(boolean evidence, boolean source, String code) {
        Map<String, Object> claim = with("hasEvidence", evidence);
        claim.put("hasSource", source);

        assertThat(String.join(" ", codes(claim))).isEqualTo(code);
    }

    @Test
    void withoutAFigureOnlyThatIsDoubted() {
        assertThat(codes(PolicyTables.facts(
                        new ClaimFacts(new BigDecimal("-100"), "NONE", 100, 100, false, false, null, null, null))))
                .containsExactly("NO_FIGURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT_VALUE", "HOURS_SAVED", "REVENUE", "COST_AVOIDED", "ERRORS", "RETENTION", "AMOUNT"})
    void everyKindWithAFigureIsJudged(String kind) {
        Map<String, Object> claim = with("benefitKind", kind);
        claim.put("share", 100);

        assertThat(codes(claim)).containsExactly("WHOLE_SHARE");
    }

    @Test
    void everyDoubtSpeaksToBoth() {
        for (String kind : List.of("NONE", "REVENUE")) {
            for (boolean evidence : new boolean[] {true, false}) {
                assertThat(TABLE.ask(PolicyTables.facts(new ClaimFacts(
                                new BigDecimal("900"),
                                kind,
                                100,
                                100,
                                evidence,
                                false,
                                new BigDecimal("90"),
                                BigDecimal.ZERO,
                                24))))
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row)
                                .hasEntrySatisfying("forRequester", ClaimPlausibilityDecisionTest::isSentence)
                                .hasEntrySatisfying("forReviewer", ClaimPlausibilityDecisionTest::isSentence));
            }
        }
    }

    private static void isSentence(Object text) {
        assertThat((String) text).matches("[A-Z].{20,}\\.");
    }

    private static Map<String, Object> careful() {
        return new HashMap<>(PolicyTables.facts(new ClaimFacts(
                new BigDecimal("60"),
                "UNIT_VALUE",
                50,
                80,
                true,
                true,
                new BigDecimal("15.8"),
                new BigDecimal("7.5"),
                3)));
    }

    private static Map<String, Object> with(String fact, Object value) {
        Map<String, Object> claim = careful();
        assertThat(claim).containsKey(fact);
        claim.put(fact, value);
        return claim;
    }

    private static Object number(String fact, BigDecimal value) {
        return careful().get(fact) instanceof Integer ? (Object) value.intValueExact() : value;
    }

    private static List<String> codes(Map<String, Object> claim) {
        return TABLE.ask(claim).stream().map(row -> (String) row.get("code")).toList();
    }
}
