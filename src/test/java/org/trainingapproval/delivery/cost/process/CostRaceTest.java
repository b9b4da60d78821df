package org.trainingapproval.delivery.cost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.booked;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.process.RequestScenario;

/** Emma's training costs 400 more, and two answers to that arrive at the same moment: one of them counts, once. */
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
class CostRaceTest extends RequestScenario {

    private static final int ROUNDS = 5;
    private static final String BOOK = "UserTask_BookTraining";
    private static final String DECIDE = "UserTask_DecideExtraCost";

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private ProcessInstance request;
    private String task;

    @BeforeEach
    void costsMore() {
        LocalDate spring = LocalDate.of(time.inDays(0).getYear() + 1, 3, 1);
        time.travelTo(spring.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC));
        request = cheap("emma");
        decide("mia", approval());
        tasklist.complete("emma", BOOK, booked("1900"));
        run();
        task = tasklist.taskOf("mia", DECIDE).getId();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(ROUNDS)
    void pressedTwiceItIsApprovedOnce() throws Exception {
        List<Boolean> pressed = both(() -> decides("APPROVED"), () -> decides("APPROVED"));

        run();
        assertThat(pressed).containsExactlyInAnyOrder(true, false);
        assertThat(decisionsOnCost()).containsExactly("APPROVED PERSON");
        assertThat(lines(request)).endsWith("EXTRA 400.00", "RELEASED 400.00", "ACTUAL 1900.00");
    }

    @RepeatedTest(ROUNDS)
    void approvedAndRefusedAtOnceOneOfThemCounts() throws Exception {
        List<Boolean> pressed = both(() -> decides("APPROVED"), () -> decides("REFUSED"));

        run();
        assertThat(pressed).containsExactlyInAnyOrder(true, false);
        if (pressed.get(0)) {
            assertThat(decisionsOnCost()).containsExactly("APPROVED PERSON");
            assertThat(lines(request)).endsWith("EXTRA 400.00", "RELEASED 400.00", "ACTUAL 1900.00");
        } else {
            assertThat(decisionsOnCost()).containsExactly("REFUSED PERSON");
            assertThat(lines(request)).endsWith("COMMITTED 1500.00", "EXTRA 400.00", "RELEASED 400.00");
        }
    }

    @RepeatedTest(ROUNDS)
    void approvedAtTheMomentItClosesItIsApprovedOrRefusedAndNeverBoth() throws Exception {
        Job closing = timers().get(1);
        time.travelTo(closing.getDuedate().toInstant());
        management.executeJob(timers().get(0).getId());

        List<Boolean> done = both(() -> decides("APPROVED"), () -> management.executeJob(closing.getId()));

        run();
        if (done.get(0)) {
            assertThat(decisionsOnCost()).containsExactly("APPROVED PERSON");
            assertThat(lines(request)).endsWith("EXTRA 400.00", "RELEASED 400.00", "ACTUAL 1900.00");
            assertThat(mails(request)).noneMatch(mail -> mail.startsWith("extraCostRefused"));
        } else {
            assertThat(decisionsOnCost()).containsExactly("REFUSED SILENCE");
            assertThat(lines(request)).endsWith("COMMITTED 1500.00", "EXTRA 400.00", "RELEASED 400.00");
            assertThat(mails(request)).containsOnlyOnce("extraCostRefused to emma");
        }
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(request))
                        .taskDefinitionKey(DECIDE)
                        .list())
                .isEmpty();
    }

    @RepeatedTest(ROUNDS)
    void approvedAtTheMomentItIsOverdueNobodyElseIsAskedAnyMore() throws Exception {
        Job overdue = timers().get(0);
        Instant moment = overdue.getDuedate().toInstant();
        time.travelTo(moment);

        List<Boolean> done = both(() -> decides("APPROVED"), () -> management.executeJob(overdue.getId()));
        run();
        if (!done.get(0)) {
            // Human resources were faster: who had the task takes it back.
            tasklist.claim("mia", DECIDE);
            decides("APPROVED");
            run();
        }

        assertThat(decisionsOnCost()).containsExactly("APPROVED PERSON");
        assertThat(lines(request)).endsWith("EXTRA 400.00", "RELEASED 400.00", "ACTUAL 1900.00");
    }

    private void decides(String decision) {
        Map<String, Object> answers = "APPROVED".equals(decision)
                ? Map.of("extraCostDecision", decision)
                : Map.of("extraCostDecision", decision, "extraCostReason", "Too much.");
        tasklist.as("mia", () -> forms.submitTaskFormWithVariablesInReturn(task, answers, false));
    }

    /** Both at once; whether each of them was accepted. */
    private List<Boolean> both(Runnable one, Runnable other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Future<Boolean> first = threads.submit(() -> attempt(barrier, one));
        Future<Boolean> second = threads.submit(() -> attempt(barrier, other));
        return List.of(first.get(), second.get());
    }

    private static boolean attempt(CyclicBarrier barrier, Runnable step) throws Exception {
        barrier.await();
        try {
            step.run();
            return true;
        } catch (RuntimeException tooLate) {
            assertThat(tooLate.getMessage())
                    .containsAnyOf("a moment ago", "Cannot find task", "No job found", "by another transaction");
            return false;
        }
    }

    private List<Job> timers() {
        return jobs.all("realCost").stream()
                .sorted(java.util.Comparator.comparing(Job::getDuedate))
                .toList();
    }

    private List<String> decisionsOnCost() {
        return jdbc.sql("""
                        select d.decision || ' ' || d.decided_as
                          from cost_decision d join cost_report r on r.id = d.report_id
                         where r.request_no = :number
                        """)
                .param("number", numberOf(request))
                .query(String.class)
                .list();
    }
}
