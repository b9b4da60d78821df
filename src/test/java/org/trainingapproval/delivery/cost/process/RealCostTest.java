package org.trainingapproval.delivery.cost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.cost.CostChecks;
import org.trainingapproval.delivery.cost.CostDecision.Answer;
import org.trainingapproval.delivery.cost.CostDecisions;
import org.trainingapproval.delivery.cost.CostReport.Step;
import org.trainingapproval.delivery.cost.CostStep;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.request.process.RequestScenario;

/** A workshop was approved for 1,500. Grace books it, Mia leads her, Ruth works in human resources. */
class RealCostTest extends RequestScenario {

    private static final String BOOK = "UserTask_BookTraining";
    private static final String DECIDE = "UserTask_DecideExtraCost";
    private static final BigDecimal USUAL = new BigDecimal(20000);

    @Autowired
    private RealCosts costs;

    @Autowired
    private CostChecks checks;

    @Autowired
    private CostDecisions costDecisions;

    private ProcessInstance request;

    @BeforeEach
    void approve() {
        time.travelTo(
                Instant.parse("%d-03-02T08:00:00Z".formatted(time.inDays(0).getYear() + 1)));
        request = cheap("grace");
        decide("mia", approval());
        go();
    }

    @AfterEach
    void restoreTheBudget() {
        budgetIs(USUAL);
    }

    @Test
    void whatIsALittleMoreIsSpentWithoutAsking() {
        book("1600");

        assertThat(lines(request)).endsWith("COMMITTED 1500.00", "EXTRA 100.00", "RELEASED 100.00", "ACTUAL 1600.00");
        assertThat(costs.realCost(number()))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("1600"));
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsLessFreesTheRest() {
        book("1400.50");

        assertThat(lines(request)).endsWith("COMMITTED 1500.00", "ACTUAL 1400.50");
        assertThat(words(request, "costDifference")).isEqualTo("€99.50 less than approved (7 %)");
    }

    @Test
    void whatIsMuchMoreIsHeldUntilTheManagerDecides() {
        book("1900");

        assertThat(lines(request)).endsWith("COMMITTED 1500.00", "EXTRA 400.00");
        assertThat(words(request, "costDifference")).isEqualTo("€400.00 more than approved (27 %)");
        assertThat(words(request, "extraCostBudget")).contains("The budget of Customer service");
        assertThat(mails(request)).contains("extraCostRequested to mia");
        Task task = open().get(0);
        assertThat(task.getAssignee()).isEqualTo("mia");
        assertThat(task.getDueDate()).isAfter(java.util.Date.from(moment("03-04T00:00:00Z")));

        decideExtra("mia", "APPROVED", null);
        assertThat(lines(request)).endsWith("EXTRA 400.00", "RELEASED 400.00", "ACTUAL 1900.00");
        assertThat(words(request, "extraCostDecider")).isEqualTo("Mia Chen");
    }

    @Test
    void aRefusedDifferenceIsFreedAndTheRequesterBooksAgain() {
        book("1900");

        decideExtra("mia", "REFUSED", "Without the hotel, please.");
        assertThat(lines(request)).endsWith("COMMITTED 1500.00", "EXTRA 400.00", "RELEASED 400.00");
        assertThat(costs.realCost(number())).isEmpty();
        assertThat(words(request, "extraCostReason")).isEqualTo("Without the hotel, please.");
        assertThat(mails(request)).contains("extraCostRefused to grace");

        book("1500");
        assertThat(lines(request)).endsWith("RELEASED 400.00", "ACTUAL 1500.00");
    }

    @Test
    void silenceIsARefusal() {
        book("1900");
        time.travelTo(moment("03-31T08:00:00Z"));

        go();
        assertThat(open()).isEmpty();
        assertThat(lines(request)).endsWith("EXTRA 400.00", "RELEASED 400.00");
        assertThat(words(request, "extraCostReason")).contains("Nobody decided in time");
    }

    @Test
    void theRequesterNeverDecides() {
        book("1900");

        tasks.setAssignee(open().get(0).getId(), "grace");
        assertThatThrownBy(() -> decideExtra("grace", "APPROVED", null)).hasMessageContaining("your own request");
        assertThatThrownBy(() -> costDecisions.decide(number(), Answer.APPROVED, "grace", null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lines(request)).endsWith("EXTRA 400.00");
    }

    @Test
    void whatTheBudgetDoesNotHaveIsForHumanResources() {
        leaves(100);
        book("1900");

        assertThat(lines(request)).endsWith("COMMITTED 1500.00");
        assertThat(words(request, "extraCostBudget")).contains("only human resources can approve it");
        assertThat(tasks.getIdentityLinksForTask(open().get(0).getId()))
                .extracting(IdentityLink::getUserId)
                .contains("ruth")
                .doesNotContain("grace", "mia");
        tasklist.claim("ruth", DECIDE);
        decideExtra("ruth", "APPROVED", null);
        assertThat(lines(request)).endsWith("ACTUAL 1900.00", "OVERRUN 300.00");
    }

    @Test
    void aManagerCanNotApproveMoneyThatIsNoLongerThere() {
        book("1900");
        costs.release(number());
        leaves(0);

        assertThatThrownBy(() -> decideExtra("mia", "APPROVED", null))
                .hasMessage(
                        "Decision: the budget has too little left for the difference. Refuse it, have the budget raised, or"
                                + " leave the decision to human resources.");
        leaves(400);
        decideExtra("mia", "APPROVED", null);
        assertThat(lines(request)).endsWith("ACTUAL 1900.00");
    }

    @Test
    void theCostAtTheEndIsComparedWithWhatSomebodyApproved() {
        book("1900");
        decideExtra("mia", "APPROVED", null);

        costs.report(number(), Step.END, new BigDecimal(1900), "grace");
        assertThat(checks.check(number())).isEqualTo(CostStep.WITHIN_TOLERANCE);
        costs.settle(number());
        costs.report(number(), Step.END, new BigDecimal(2000), "grace");
        assertThat(checks.check(number())).isEqualTo(CostStep.WITHIN_TOLERANCE);
        costs.settle(number());
        costs.settle(number());
        costs.report(number(), Step.END, new BigDecimal(2100), "grace");
        assertThat(checks.check(number())).as("many small steps make a big one").isEqualTo(CostStep.NEEDS_APPROVAL);
        assertThatThrownBy(() -> costs.settle(number())).hasMessageContaining("NEEDS_APPROVAL");
        assertThat(lines(request)).endsWith("ACTUAL 2000.00", "EXTRA 100.00");
    }

    @Test
    void oneReportIsDecidedOnOnce() {
        book("1900");
        costDecisions.decide(number(), Answer.REFUSED, "mia", "No.");

        assertThatThrownBy(() -> costDecisions.decide(number(), Answer.APPROVED, "ruth", null))
                .hasMessageContaining("No cost of " + number());
        assertThatThrownBy(() -> costs.settle(number())).hasMessageContaining("it was refused");
        costDecisions.refuseSilent(number());
        assertThat(words(request, "extraCostReason")).isEqualTo("No.");
    }

    @Test
    void deletedInCockpitTheDeliveryKeepsOnlyWhatIsSpent() {
        book("1900");

        runtime.createProcessInstanceQuery()
                .processDefinitionKey("trainingDelivery")
                .processInstanceBusinessKey(number())
                .list()
                .forEach(delivery -> runtime.deleteProcessInstance(delivery.getId(), "an administrator's decision"));
        assertThat(standing()).isEmpty();
    }

    @Test
    void reportsStayAsTheyAre() {
        book("1600");

        for (String table : List.of("cost_report", "cost_check", "cost_decision")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).hasMessageContaining("append-only");
        }
        assertThat(jdbc.sql(
                                "select step || ' ' || amount || ' ' || reported_by from cost_report where request_no = :number")
                        .param("number", number())
                        .query(String.class)
                        .list())
                .containsExactly("BOOKING 1600.00 grace");
    }

    private void go() {
        run();
        jobs.runDueOfDeliveries();
    }

    private String number() {
        return numberOf(request);
    }

    private void book(String cost) {
        tasklist.complete("grace", BOOK, Map.of("bookingOutcome", "BOOKED", "realCost", cost));
        go();
    }

    private void decideExtra(String person, String decision, String reason) {
        tasklist.complete(
                person,
                DECIDE,
                reason == null
                        ? Map.of("extraCostDecision", decision)
                        : Map.of("extraCostDecision", decision, "extraCostReason", reason));
        go();
    }

    private Instant moment(String inThisYear) {
        return Instant.parse("%d-%s".formatted(time.inDays(0).getYear(), inThisYear));
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number())
                .taskDefinitionKey(DECIDE)
                .list();
    }

    private List<String> standing() {
        return jdbc.sql("select kind from budget_standing where request_no = :number")
                .param("number", number())
                .query(String.class)
                .list();
    }

    /** The budget has only this much more than is spoken for. */
    private void leaves(int amount) {
        BigDecimal spoken = jdbc.sql("""
                        select spoken_for(s) from budget_balance s join budget b on b.id = s.budget_id
                         where b.department_id = 'customer-service' and b.fiscal_year = :year
                        """)
                .param("year", time.inDays(0).getYear())
                .query(BigDecimal.class)
                .single();
        budgetIs(spoken.add(new BigDecimal(amount)));
    }

    private void budgetIs(BigDecimal amount) {
        jdbc.sql("update budget set amount = :amount where department_id = 'customer-service' and fiscal_year = :year")
                .param("amount", amount)
                .param("year", time.inDays(0).getYear())
                .update();
    }
}
