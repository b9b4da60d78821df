package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.delivery.cost.CostFacts;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.request.process.DecisionFile;

class CostToleranceDecisionTest {

    private static final DecisionFile TABLE = DecisionFile.of("cost-tolerance.dmn", CostToleranceTable.COST_TOLERANCE);

    @AfterAll
    static void everyRowWasMet() {
        assertThat(TABLE.neverMet()).isEmpty();
    }

    @ParameterizedTest(name = "{0} more than {1}, {2} %, over budget {3}: {4}")
    @CsvSource({
        "0, 1800, 0, false, NONE",
        "-0.01, 1800, 0, false, NONE",
        "-500, 1800, -27.78, true, NONE",
        "0.01, 1800, 0, false, NONE",
        "0.01, 1800, 0, true, HR",
        "180, 1800, 10, false, NONE",
        "180.01, 1800, 10.01, false, MANAGER",
        "250, 2500, 10, false, NONE",
        "250.01, 5000, 5, false, MANAGER",
        "1000, 1800, 55.56, false, MANAGER",
        "1000.01, 1800, 55.56, false, HR",
        "1000.01, 100000, 1, false, HR",
        "50, 0, -1, false, MANAGER",
        "50, 0, -1, true, HR",
        "1000.01, 0, -1, false, HR",
        "0, 0, -1, false, NONE"
    })
    void whoHasToAgreeDependsOnTheDifference(
            BigDecimal difference, BigDecimal estimated, BigDecimal percent, boolean overBudget, Approval approval) {
        assertThat(answers(new CostFacts(estimated, difference, percent, overBudget)))
                .containsExactly(approval.name());
    }

    @Test
    void everyDifferenceHasOneAnswer() {
        for (String difference : List.of("-1000", "0", "0.01", "250", "250.01", "1000", "1000.01", "999999")) {
            for (String percent : List.of("-100", "-1", "-0.5", "0", "10", "10.01", "5000")) {
                for (boolean overBudget : new boolean[] {true, false}) {
                    assertThat(answers(new CostFacts(
                                    BigDecimal.TEN, new BigDecimal(difference), new BigDecimal(percent), overBudget)))
                            .as("%s, %s %%, over budget %s", difference, percent, overBudget)
                            .hasSize(1);
                }
            }
        }
    }

    private static List<String> answers(CostFacts facts) {
        return TABLE.ask(CostToleranceTable.told(facts)).stream()
                .map((Map<String, Object> row) -> (String) row.get(CostToleranceTable.APPROVAL))
                .toList();
    }
}
