package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.request.policy.RouteFacts;
import org.trainingapproval.request.policy.RouteStage;

class ApprovalRouteDecisionTest {

    private static final DecisionFile TABLE = DecisionFile.of("approval-route.dmn", PolicyTables.APPROVAL_ROUTE);

    @AfterAll
    static void everyRowWasMet() {
        assertThat(TABLE.neverMet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,       0, 1,  false, RULE",
        "100,     1, 3,  false, RULE",
        "100.01,  1, 3,  false, MANAGER",
        "100,     2, 3,  false, MANAGER",
        "100,     1, 4,  false, MANAGER",
        "100,     1, 3,  true,  MANAGER HR",
        "2000,    5, 10, false, MANAGER",
        "2000.01, 5, 10, false, MANAGER HR",
        "2000,    6, 10, false, MANAGER HR",
        "2000,    5, 11, false, MANAGER HR",
        "2000,    5, 10, true,  MANAGER HR",
        "4500,    5, 10, false, MANAGER HR",
        "4500.01, 5, 10, false, MANAGER HR LEADER",
        "2000,    5, 25, false, MANAGER HR",
        "2000,    5, 26, false, MANAGER HR LEADER",
        "0,       0, 26, false, MANAGER HR LEADER",
        "999999999.99, 400, 500, true, MANAGER HR LEADER"
    })
    void limitsDecideWhoDecides(BigDecimal cost, int days, int group, boolean overBudget, String stages) {
        for (String role : List.of("EMPLOYEE", "MANAGER", "LEADER", "HR")) {
            assertThat(route(new RouteFacts(cost, days, group, overBudget, role)))
                    .extracting(stage -> stage.stage().name())
                    .containsExactly(stages.split(" "));
        }
    }

    @Test
    void everyLimitThatIsExceededGivesItsReason() {
        List<RouteStage> route = route(new RouteFacts(new BigDecimal("5000"), 6, 11, true, "EMPLOYEE"));

        assertThat(route.get(0).reasons()).containsExactly("the manager knows the work and answers for the budget");
        assertThat(route.get(1).reasons())
                .containsExactly(
                        "it costs more than a manager alone may approve",
                        "it takes people away for longer than a manager alone may approve",
                        "more people take part than a manager alone may send",
                        "it costs more than the budget has left");
        assertThat(route.get(2).reasons()).containsExactly("it costs more than HR may approve");
    }

    @Test
    void nobodyIsToldThatTheyDecideOnTheirOwnRequest() {
        assertThat(route(new RouteFacts(new BigDecimal("500"), 0, 1, false, "LEADER"))
                        .get(0)
                        .reasons())
                .containsExactly("nobody decides on their own request, whatever their role");
    }

    @Test
    void everyRequestHasOneRouteThatIsClear() {
        for (String cost : List.of("0", "0.01", "99.99", "100", "100.01", "2000", "2000.01", "4500", "4500.01")) {
            for (int days : new int[] {0, 1, 2, 5, 6, 300}) {
                for (int group : new int[] {0, 1, 3, 4, 10, 11, 25, 26, 501}) {
                    for (String role : List.of("EMPLOYEE", "MANAGER", "LEADER", "HR")) {
                        Stream.of(true, false)
                                .map(overBudget -> new RouteFacts(new BigDecimal(cost), days, group, overBudget, role))
                                .forEach(facts -> assertThat(rows(facts).agree())
                                        .as(facts.toString())
                                        .isTrue());
                    }
                }
            }
        }
    }

    private static List<RouteStage> route(RouteFacts facts) {
        return rows(facts).stages();
    }

    private static RouteRows rows(RouteFacts facts) {
        RouteRows rows = new RouteRows();
        for (Map<String, Object> row : TABLE.ask(PolicyTables.facts(facts))) {
            rows.add((String) row.get(PolicyTables.STAGE), (String) row.get(PolicyTables.REASON));
        }
        return rows;
    }
}
