package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.BudgetChoice;
import org.trainingapproval.request.CashTerms;
import org.trainingapproval.request.review.Reviews;
import org.trainingapproval.request.review.Routes;

/** HR or a senior leader lets another budget pay, and what a reviewer may change about the cost. */
class PayingBudgetTest extends BudgetScenario {

    private static final String SHORTAGE = "Decision: there is not enough money. ";

    @Autowired
    private PayingBudgetRule payingRule;

    @Autowired
    private BudgetRule budgetRule;

    @Autowired
    private Routes routes;

    @Autowired
    private Reviews reviews;

    @Test
    void theChoicesSayWhatIsLeftElsewhere() {
        ProcessInstance instance = submitted("4200");

        List<BudgetChoice> choices = budget.choices(numberOf(instance));
        assertThat(choices.get(0)).isEqualTo(new BudgetChoice("OWN", "Budget of Customer service"));
        assertThat(choices)
                .extracting(BudgetChoice::value)
                .containsExactly("OWN", "finance-and-people", "it", "operations", "sales");
        assertThat(choices.get(3).label()).matches("Operations " + year + ": €3[02],000\\.00 left");
    }

    @Test
    void humanResourcesLetAnotherBudgetPay() {
        ProcessInstance instance = submitted("4200");
        assertThat(description.of(numberOf(instance))).containsEntry("payer", "Customer service");

        assertThat(budget.payFrom(numberOf(instance), "operations", "ruth")).isEqualTo(HoldOutcome.HELD);
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "RELEASED 4200.00", "RESERVED 4200.00");
        assertThat(payersOf(instance)).containsExactly("operations RESERVED");
        assertThat(budget.choice(numberOf(instance))).isEqualTo("operations");
        assertThat(description.of(numberOf(instance))).containsEntry("payer", "Operations");
        assertThat(words(instance)).startsWith("The budget of Operations for " + year + " has €3");

        approveFully(instance);
        assertThat(payersOf(instance)).containsExactly("operations COMMITTED");
    }

    @Test
    void aSeniorLeaderCanGiveItBackToTheOwnBudget() {
        ProcessInstance instance = submitted("4200");
        budget.payFrom(numberOf(instance), "operations", "ruth");

        budget.payFrom(numberOf(instance), "OWN", "oskar");
        assertThat(payersOf(instance)).containsExactly("customer-service RESERVED");
        assertThat(budget.choice(numberOf(instance))).isEqualTo("OWN");
    }

    @Test
    void whoeverIsNotEntitledChoosesNothing() {
        String number = numberOf(submitted("4200"));

        assertThatThrownBy(() -> budget.payFrom(number, "operations", "mia"))
                .hasMessage("mia may not choose who pays for " + number);
        assertThatThrownBy(() -> budget.payFrom(number, "nowhere", "ruth"))
                .hasMessage("No budget of nowhere can pay for " + number);
        assertThat(budget.choice(number)).isEqualTo("OWN");
    }

    @Test
    void whenItDoesNotFitThereEverythingStays() {
        setBudget(new BigDecimal(30_000), "STOP");
        ProcessInstance instance = submitted("27000");

        assertThat(budget.payFrom(numberOf(instance), "it", "ruth")).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(payersOf(instance)).containsExactly("customer-service RESERVED");
        assertThat(budget.choice(numberOf(instance))).isEqualTo("OWN");
    }

    @Test
    void theChoiceCountsForALaterRevisionThatIsNotMoreExpensive() {
        ProcessInstance instance = submitted("4200");
        budget.payFrom(numberOf(instance), "operations", "ruth");

        revise(instance, 4000);
        assertThat(budget.choice(numberOf(instance))).isEqualTo("operations");
        revise(instance, 4201);
        assertThat(budget.choice(numberOf(instance))).isEqualTo("OWN");
    }

    @Test
    void onlyHumanResourcesAndLeadersMayChangeItAtTheirOwnStage() {
        String number = numberOf(submitted("4200"));
        String refusal =
                "Paid from: only human resources and senior leaders may change it, at their own stage. Leave it as it is.";

        assertThat(problems(payingRule, "operations", "ruth", "HR", number)).isEmpty();
        assertThat(problems(payingRule, "operations", "oskar", "LEADER", number))
                .isEmpty();
        assertThat(problems(payingRule, "operations", "ruth", "MANAGER", number))
                .containsExactly(refusal);
        assertThat(problems(payingRule, "operations", "mia", "HR", number)).containsExactly(refusal);
        assertThat(problems(payingRule, "OWN", "mia", "MANAGER", number)).isEmpty();
        assertThat(problems(payingRule, "nowhere", "ruth", "HR", number))
                .containsExactly(
                        "Paid from: that department has no budget for the year of the training. Choose another.");
    }

    @Test
    void theApprovalTakesTheMoneyFromTheChosenBudget() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("4200");
        String number = numberOf(instance);

        assertThat(problems(budgetRule, "OWN", "ruth", "HR", number))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith(SHORTAGE)
                        .endsWith("Choose another budget under “Paid from”, deny it, or have the budget raised."));
        assertThat(problems(budgetRule, "operations", "mia", "MANAGER", number)).hasSize(1);
        assertThat(payersOf(instance)).isEmpty();
        assertThat(problems(budgetRule, "operations", "ruth", "HR", number)).isEmpty();
        assertThat(payersOf(instance)).containsExactly("operations RESERVED");
    }

    @Test
    void theMoneyIsTakenForWhatTheReviewerChose() {
        setBudget(new BigDecimal(5000), "STOP");
        ProcessInstance instance = submitted("4200");
        String number = numberOf(instance);

        assertThat(problems(ruleFor("9000"), "OWN", "mia", "MANAGER", number))
                .containsExactly(SHORTAGE + "The budget of Customer service for " + year
                        + " has €5,000.00 left; this request would exceed it by €4,000.00."
                        + " Hand it to HR, deny it, or have the budget raised.");
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00");
        assertThat(problems(ruleFor("4900"), "OWN", "mia", "MANAGER", number)).isEmpty();
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "RELEASED 4200.00", "RESERVED 4900.00");
    }

    private BudgetRule ruleFor(String amount) {
        LocalDate first = LocalDate.of(year, 12, 1);
        ReviewedTerms terms = (request, answers) -> new CashTerms(new BigDecimal(amount), first);
        return new BudgetRule(budget, requests, payingRule, routes, reviews, terms);
    }

    private List<String> problems(FormRule rule, String choice, String actor, String stage, String number) {
        jdbc.sql("delete from request_route where request_no = :number")
                .param("number", number)
                .update();
        jdbc.sql("""
                        insert into request_route (request_no, revision, position, stage, reasons)
                        values (:number, 1, 1, :stage, 'this is a test')
                        """).param("number", number).param("stage", stage).update();
        FormAnswers answers = new FormAnswers(Map.of("decision", "APPROVED_WITH_CONDITIONS", "payingBudget", choice));
        return rule.problems(answers, new FormContext(actor, "emma", number, name -> null));
    }
}
