package org.trainingapproval.delivery.cost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;

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

/** Emma's training was approved at 1,500 and costs 1,900, and Mia does not say whether it may. */
class ExtraCostSilenceTest extends RequestScenario {

    private static final String BOOK = "UserTask_BookTraining";
    private static final String DECIDE = "UserTask_DecideExtraCost";

    @Autowired
    private RealCosts costs;

    private ProcessInstance request;

    @BeforeEach
    void costsMore() {
        LocalDate spring = LocalDate.of(time.inDays(0).getYear() + 1, 3, 1);
        time.travelTo(spring.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC));
        request = cheap("emma");
        decide("mia", approval());
        tasklist.complete("emma", BOOK, Map.of("bookingOutcome", "BOOKED", "realCost", "1900"));
        run();
    }

    @Test
    void humanResourcesAreAskedAtTheMomentItIsDueAndItIsRefusedAtTheMomentItCloses() {
        Task decision = tasklist.taskOf("mia", DECIDE);
        List<Instant> timers = timers();
        assertThat(timers).hasSize(2).first().isEqualTo(decision.getDueDate().toInstant());

        goTo(timers.get(0).minusMillis(1));
        assertThat(offeredTo(decision)).containsExactly("mia");
        goTo(timers.get(0));
        assertThat(offeredTo(decision)).containsExactly("mia", "nadia", "ruth", "tomas");
        assertThat(ends()).contains("EndEvent_ExtraCostShownToHr");

        goTo(timers.get(1).minusMillis(1));
        assertThat(ends()).doesNotContain("EndEvent_CostRefused");
        goTo(timers.get(1));
        assertThat(ends()).contains("EndEvent_CostRefused");
        assertThat(costs.realCost(numberOf(request))).isEmpty();
        assertThat(tasklist.taskOf("emma", BOOK).getName()).startsWith("Book training");
    }

    @Test
    void afterAStandstillNobodyIsShownWhatIsClosedAtTheSameTime() {
        goTo(timers().get(1));

        assertThat(ends()).contains("EndEvent_CostRefused");
        assertThat(mails(request)).containsOnlyOnce("extraCostRefused to emma");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(request))
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(BOOK);
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
        return history.createHistoricActivityInstanceQuery().finished().list().stream()
                .map(activity -> activity.getActivityId())
                .filter(id -> id.startsWith("EndEvent_"))
                .toList();
    }
}
