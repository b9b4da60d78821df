package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.shortEstimate;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.withAlternative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.trainingapproval.platform.form.InvalidForm;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest.Status;

/** What a reviewer reads of the budget and may decide because of it. */
class BudgetReviewTest extends BudgetScenario {

    @Test
    void withTooLittleMoneyTheReviewerReadsSoAndMayDeny() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("4200");
        String shortage =
                "The budget of Customer service for %d has €1,200.00 left; this request would exceed it by €3,000.00."
                        .formatted(year);
        assertThat(lines(instance)).isEmpty();
        assertThat(words(instance)).isEqualTo(shortage + " Human resources can let another budget pay.");
        assertThat(summaryOf(instance)).contains("Human resources can let another budget pay");

        tasklist.complete("mia", REVIEW, denial("Too expensive this year."));
        approveFully(instance);
        assertThat(requests.get(numberOf(instance)).status()).isEqualTo(Status.DENIED);
        assertThat(lines(instance)).isEmpty();
    }

    @Test
    void withTooLittleMoneyAnotherBudgetPaysInTheEnd() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("4200");

        tasklist.complete("mia", REVIEW, approval());
        run();
        assertThat(lines(instance)).isEmpty();
        assertThatThrownBy(() -> decide("ruth", instance, approval()))
                .hasMessage(
                        "Decision: there is not enough money. The budget of Customer service for %d has €1,200.00 left;"
                                + " this request would exceed it by €3,000.00."
                                + " Choose another budget under “Paid from”, deny it, or have the budget raised.",
                        year);
        assertThat(requests.get(numberOf(instance)).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(lines(instance)).isEmpty();

        decide("ruth", instance, with(approval(), "payingBudget", "sales"));
        run();
        assertThat(requests.get(numberOf(instance)).status()).isEqualTo(Status.APPROVED);
        assertThat(payersOf(instance)).containsExactly("sales COMMITTED");
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "COMMITTED 4200.00");
    }

    @Test
    void withTooLittleMoneyTheManagerMayHandItToThoseWhoFindOtherMoney() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("4200");

        tasklist.complete(
                "mia", REVIEW, Map.of("decision", "FORWARDED", "forwardNote", "You may know where money is left."));
        run();
        decide("ruth", instance, with(approval(), "payingBudget", "sales"));
        run();
        assertThat(requests.get(numberOf(instance)).status()).isEqualTo(Status.APPROVED);
        assertThat(payersOf(instance)).containsExactly("sales COMMITTED");
    }

    @Test
    void whoeverDecidesLastFindsTheMoneyThatNobodyFoundBefore() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("27000");

        tasklist.complete("mia", REVIEW, approval());
        run();
        assertThatThrownBy(() -> decide("ruth", instance, with(approval(), "payingBudget", "it")))
                .hasMessageContaining("The budget of IT for " + year);
        decide("ruth", instance, approval());
        run();
        assertThat(lines(instance)).isEmpty();
        String leader = review(instance).getAssignee();
        assertThatThrownBy(() -> decide(leader, instance, approval())).hasMessageContaining("“Paid from”");

        decide(leader, instance, with(approval(), "payingBudget", "sales"));
        run();
        assertThat(payersOf(instance)).containsExactly("sales COMMITTED");
    }

    @Test
    void whereNobodyElseIsAskedTheManagerReadsWhoFindsOtherMoney() {
        setBudget(new BigDecimal(1800), "STOP");
        Map<String, Object> training = withAlternative(training(time.inDays(0)), time.inDays(0));
        training.put("firstAlternativeStart", training.get("trainingStart"));
        training.put("firstAlternativeCost", "1900");
        ProcessInstance instance = tasklist.start("emma", need());
        send(training, estimate());

        assertThatThrownBy(() -> tasklist.complete("mia", REVIEW, with(approval(), "chosenOption", "FIRST")))
                .hasMessageEndingWith("this request would exceed it by €100.00."
                        + " Hand it to HR, deny it, or have the budget raised.");
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00");

        tasklist.complete(
                "mia", REVIEW, Map.of("decision", "FORWARDED", "forwardNote", "You may know where money is left."));
        run();
        decide("ruth", instance, with(with(approval(), "chosenOption", "FIRST"), "payingBudget", "sales"));
        approveFully(instance);
        assertThat(payersOf(instance)).containsExactly("sales COMMITTED");
    }

    @Test
    void onceTheBudgetIsRaisedTheApprovalTakesTheMoney() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("4200");
        setBudget(new BigDecimal(4200), "STOP");

        tasklist.complete("mia", REVIEW, approval());
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00");
        approveFully(instance);
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "COMMITTED 4200.00");
    }

    @Test
    void aFormThatIsRefusedForAnotherReasonTakesNothing() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance instance = submitted("4200");
        setBudget(new BigDecimal(4200), "STOP");
        Task review = tasklist.taskOf("mia", REVIEW);
        tasks.setAssignee(review.getId(), "emma");

        assertThatThrownBy(() -> tasklist.complete("emma", REVIEW, approval()))
                .hasMessageContaining("your own request");
        assertThat(lines(instance)).isEmpty();
    }

    @Test
    void aBudgetThatWarnsIsExceededKnowingly() {
        setBudget(new BigDecimal(1200), "WARN");
        ProcessInstance instance = submitted("4200");
        assertThat(words(instance)).endsWith("has €1,200.00 left; this request would exceed it by €3,000.00.");

        approveFully(instance);
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "COMMITTED 4200.00");
    }

    @Test
    void aBudgetThatIsIgnoredIsNotMentioned() {
        setBudget(new BigDecimal(1200), "IGNORE");
        ProcessInstance instance = submitted("4200");

        assertThat(words(instance)).isEmpty();
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00");
    }

    @Test
    void aTrainingFreeOfChargeNeedsNoBudget() {
        setBudget(BigDecimal.ZERO, "STOP");
        ProcessInstance instance = tasklist.start("emma", need());
        send(with(training(time.inDays(0)), "freeOfCharge", true), shortEstimate());
        assertThat(description.of(numberOf(instance))).doesNotContainKey("budget");

        approveFully(instance);
        assertThat(requests.get(numberOf(instance)).status()).isEqualTo(Status.APPROVED);
        assertThat(lines(instance)).isEmpty();
    }

    @Test
    void withoutABudgetHumanResourcesDecideTooAndMayApprove() {
        ProcessInstance instance = tasklist.start("emma", need());
        int later = year + 5;
        Map<String, Object> answers = with(training(time.inDays(0)), "trainingStart", later + "-03-01");
        send(with(answers, "trainingEnd", later + "-03-02"), estimate());
        assertThat(words(instance)).isEqualTo("There is no budget of Customer service for %d.", later);
        assertThat(words(instance, "route")).contains("Human resources");

        approveFully(instance);
        assertThat(requests.get(numberOf(instance)).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void twoApprovalsCannotTakeTheSameLastMoney() {
        setBudget(new BigDecimal(1200), "STOP");
        ProcessInstance one = submitted("4200");
        ProcessInstance other = submitted("4200");
        approve(one);
        approve(other);
        run();
        setBudget(new BigDecimal(8399), "STOP");

        decide("ruth", one, approval());
        assertThatThrownBy(() -> decide("ruth", other, approval())).hasMessageContaining("“Paid from”");
        assertThat(lines(other)).isEmpty();
    }

    @Test
    void twoApprovalsAtOneMomentCannotTakeTheSameLastMoney() throws Exception {
        for (int round = 0; round < 3; round++) {
            setBudget(new BigDecimal(1200), "STOP");
            List<ProcessInstance> both = List.of(submitted("4200"), submitted("4200"));
            both.forEach(this::approve);
            run();
            setBudget(new BigDecimal(8399), "STOP");

            CyclicBarrier barrier = new CyclicBarrier(2);
            ExecutorService reviewers = Executors.newFixedThreadPool(2);
            try {
                List<Future<String>> answers = both.stream()
                        .map(instance -> reviewers.submit(() -> {
                            barrier.await();
                            return approved(instance);
                        }))
                        .toList();
                List<String> said = new ArrayList<>();
                for (Future<String> answer : answers) {
                    said.add(answer.get());
                }
                assertThat(said).containsOnlyOnce("approved");
                assertThat(said).anySatisfy(answer -> assertThat(answer).contains("has €4,199.00 left"));
            } finally {
                reviewers.shutdownNow();
                both.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next round"));
            }
        }
    }

    private String approved(ProcessInstance instance) {
        try {
            decide("ruth", instance, approval());
            return "approved";
        } catch (InvalidForm e) {
            return e.getMessage();
        }
    }

    @Test
    void aDraftIsToldWhatWouldBeLeft() {
        setBudget(new BigDecimal(5000), "STOP");
        ProcessInstance instance = tasklist.start("emma", need());
        LocalDate first = time.inDays(30);
        requests.describe(
                numberOf(instance),
                new Training("CRM", "House", Training.Format.WORKSHOP, "Hamburg", first, first, new BigDecimal(4200)));

        assertThat(words(instance))
                .isEqualTo(
                        "The budget of Customer service for %d has €5,000.00 left; €800.00 would be left after this request.",
                        year);
        assertThat(budget.isOver(numberOf(instance))).isFalse();
        setBudget(new BigDecimal(4000), "WARN");
        assertThat(budget.isOver(numberOf(instance))).isTrue();
        setBudget(new BigDecimal(4000), "IGNORE");
        assertThat(budget.isOver(numberOf(instance))).isFalse();
    }

    @Test
    void aCutIsToldAndTakesNothingAwayThatWasHeld() {
        setBudget(new BigDecimal(5000), "STOP");
        ProcessInstance instance = submitted("4200");
        setBudget(new BigDecimal(3000), "STOP");

        assertThat(words(instance))
                .isEqualTo(
                        "The budget of Customer service for %d has €3,000.00 left; this request would exceed it by €1,200.00."
                                + " The budget was cut by €2,000.00 and is overspent by €1,200.00;"
                                + " what was held before stays held.",
                        year);
        approveFully(instance);
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "COMMITTED 4200.00");
    }
}
