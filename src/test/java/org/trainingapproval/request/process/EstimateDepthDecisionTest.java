package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateDepthDecisionTest {

    private static final DecisionFile TABLE = DecisionFile.of("estimate-depth.dmn", PolicyTables.ESTIMATE_DEPTH);

    @AfterAll
    static void everyRowWasMet() {
        assertThat(TABLE.neverMet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, SHORT", "499.99, SHORT", "500, SHORT", "500.01, FULL", "999999999.99, FULL"})
    void aSmallAmountMeritsFewQuestions(BigDecimal cost, String depth) {
        assertThat(TABLE.ask(PolicyTables.facts(cost)))
                .containsExactly(Map.of("depth", depth, "defaultShare", 50, "defaultConfidence", 60));
    }
}
