package org.trainingapproval.delivery.cost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.request.process.RequestScenario;
import org.trainingapproval.support.CoversPaths;

/** Emma's training was approved at 1,500; what she books it for is another matter. */
@CoversPaths("realCost")
class RealCostProcessTest extends RequestScenario {

    private static final String BOOK = "UserTask_BookTraining";
    private static final String DECIDE = "UserTask_DecideExtraCost";

    @Autowired
    private RealCosts costs;

    private ProcessInstance request;

    @BeforeEach
    void isApproved() {
        LocalDate spring = LocalDate.of(time.inDays(0).getYear() + 1, 3, 1);
        time.travelTo(spring.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC));
        request = cheap("emma");
        decide("mia", approval());
    }

    @Test
    void aSmallDifferenceIsSettledWithoutAskingAnybody() {
        book("1600");

        assertThat(costs.realCost(numberOf(request))).contains(new BigDecimal("1600.00"));
        assertThat(ends()).contains("EndEvent_CostAgreed", "EndEvent_TrainingBooked");
        assertThat(mails(request)).noneMatch(mail -> mail.startsWith("extraCost"));
    }

    @Test
    void aLargerOneIsHeldUntilTheManagerApprovesIt() {
        book("1900");
        assertThat(mails(request)).contains("extraCostRequested to mia");
        assertThat(costs.realCost(numberOf(request))).isEmpty();
        assertThat(ends()).doesNotContain("EndEvent_TrainingBooked");

        answer("mia", Map.of("extraCostDecision", "APPROVED"));
        assertThat(costs.realCost(numberOf(request))).contains(new BigDecimal("1900.00"));
        assertThat(ends()).contains("EndEvent_CostAgreed", "EndEvent_TrainingBooked");
    }

    @Test
    void whoeverRefusesSaysWhyAndTheRequesterBooksAgain() {
        book("1900");
        assertThatThrownBy(() -> tasklist.complete("mia", DECIDE, Map.of("extraCostDecision", "REFUSED")))
                .hasMessageContaining("reason");

        answer("mia", Map.of("extraCostDecision", "REFUSED", "extraCostReason", "Take the early bird."));
        assertThat(ends()).contains("EndEvent_CostRefused");
        assertThat(mails(request)).contains("extraCostRefused to emma");
        assertThat(costs.realCost(numberOf(request))).isEmpty();

        book("1500");
        assertThat(costs.realCost(numberOf(request))).contains(new BigDecimal("1500.00"));
        assertThat(ends()).contains("EndEvent_TrainingBooked");
    }

    @Test
    void whatNobodyDecidesOnGoesToHumanResourcesAndThenCountsAsRefused() {
        book("1900");
        Task decision = tasklist.taskOf("mia", DECIDE);
        List<Instant> timers = timers();
        assertThat(timers).hasSize(2).first().isEqualTo(decision.getDueDate().toInstant());

        goTo(timers.get(0).minusMillis(1));
        assertThat(offeredTo(decision)).containsExactly("mia");
        goTo(timers.get(0));
        assertThat(offeredTo(decision)).containsExactly("mia", "nadia", "ruth", "tomas");
        assertThat(ends()).contains("EndEvent_ExtraCostShownToHr");

        goTo(timers.get(1));
        assertThat(ends()).contains("EndEvent_CostRefused");
        assertThat(costs.realCost(numberOf(request))).isEmpty();
        assertThat(tasklist.taskOf("emma", BOOK).getName()).startsWith("Book training");
    }

    @Test
    void afterAStandstillNobodyIsShownWhatIsClosedAtTheSameTime() {
        book("1900");
        goTo(timers().get(1));

        assertThat(ends()).contains("EndEvent_CostRefused");
        assertThat(mails(request)).containsOnlyOnce("extraCostRefused to emma");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(request))
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(BOOK);
    }

    private void book(String cost) {
        tasklist.complete("emma", BOOK, Map.of("bookingOutcome", "BOOKED", "realCost", cost));
        run();
    }

    private void answer(String person, Map<String, Object> decision) {
        tasklist.complete(person, DECIDE, decision);
        run();
    }

    private void goTo(Instant moment) {
        time.travelTo(moment);
        run();
    }

    private List<Instant> timers() {
        return jobs.all("realCost").stream()
                .map(Job::getDuedate)
                .map(java.util.Date::toInstant)
                .sorted()
                .toList();
    }

    private List<String> offeredTo(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .sorted()
                .toList();
    }

    private List<String> ends() {
        return history
                .createHistoricActivityInstanceQuery()
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .filter(id -> id.startsWith("EndEvent_"))
                .toList();
    }
}
