package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.BOOKING;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.support.CoversPaths;

@CoversPaths({"trainingBooking", "realCost"})
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
class TrainingBookingProcessTest extends DeliveryScenario {

    @Autowired
    private ManagementService management;

    @Test
    void theRequesterBooksAtTheCostThatWasApproved() {
        workshop();
        Task task = tasklist.taskOf("emma", BOOK);
        assertThat(task.getDueDate()).isEqualTo(Date.from(checkpoint(BOOKING).dueAt()));
        assertThat(task.getFollowUpDate())
                .isEqualTo(Date.from(checkpoint(BOOKING).dates().remindAt()));
        assertThat(tasks.getVariable(task.getId(), "realCost")).isEqualTo("1500");

        complete("emma", BOOK, booked("1500"));
        assertThat(state(BOOKING)).isEqualTo(State.DONE);
        assertThat(passed("EndEvent_CostAgreed")).isTrue();
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
        assertThat(lines(request)).last().isEqualTo("ACTUAL 1500.00");
    }

    @Test
    void aTrainingThatDoesNotTakePlaceIsGivenUp() {
        workshop();
        complete("emma", BOOK, notTakingPlace());
        assertThat(passed("EndEvent_TrainingGivenUp")).isTrue();
    }

    @Test
    void somebodyApprovesAHigherCost() {
        workshop();
        complete("emma", BOOK, booked("2000"));
        assertThat(mails(request)).contains("extraCostRequested to mia");
        complete("mia", DECIDE_EXTRA_COST, Map.of("extraCostDecision", "APPROVED"));
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
        assertThat(lines(request)).last().isEqualTo("ACTUAL 2000.00");
    }

    @Test
    void aCostThatIsRefusedIsBookedAnew() {
        workshop();
        complete("emma", BOOK, booked("2000"));
        complete("mia", DECIDE_EXTRA_COST, Map.of("extraCostDecision", "REFUSED", "extraCostReason", "Too much."));
        assertThat(mails(request)).contains("extraCostRefused to emma");
        assertThat(state(BOOKING)).isEqualTo(State.OPEN);
        complete("emma", BOOK, booked("1500"));
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
    }

    @Test
    void humanResourcesSeeAHigherCostThatNobodyDecidesOnAndLaterItIsRefused() {
        workshop();
        complete("emma", BOOK, booked("2000"));
        goTo(timer("Event_ExtraCostOverdue"));
        assertThat(offeredTo(DECIDE_EXTRA_COST)).containsExactly("mia", "nadia", "ruth", "tomas");
        goTo(timer("Event_ExtraCostGivenUp"));
        assertThat(open(DECIDE_EXTRA_COST)).isEmpty();
        assertThat(mails(request)).contains("extraCostRefused to emma");
        assertThat(state(BOOKING)).isEqualTo(State.OPEN);
    }

    @Test
    void humanResourcesSeeABookingThatNobodyMadeAndLaterItIsTakenAsPlanned() {
        workshop();
        becomesOverdue(BOOKING);
        assertThat(offeredTo(BOOK)).containsExactly("emma", "nadia", "ruth", "tomas");
        isGivenUp(BOOKING);
        assertThat(state(BOOKING)).isEqualTo(State.NO_DATA);
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
        assertThat(open(BOOK)).isEmpty();
    }

    @Test
    void aSilentBookingDoesNotHoldUpAKickOffThatIsNear() {
        approved(with(
                with(training(today()), "trainingStart", time.inDays(15).toString()),
                "trainingEnd",
                time.inDays(16).toString()));
        becomesOverdue(BOOKING);
        assertThat(offeredTo(BOOK)).containsExactly("emma", "nadia", "ruth", "tomas");
        isGivenUp(BOOKING);
        assertThat(state(BOOKING)).isEqualTo(State.NO_DATA);
        opens(KICK_OFF);
        assertThat(open(HOLD_KICK_OFF)).hasSize(1);
        assertThat(checkpoint(KICK_OFF).dueAt()).isBefore(deliveries.begins(number()));
    }

    @Test
    void aBookingThatIsNotPlannedIsPassedOver() {
        approvedAndNothingMore();
        management.executeJob(jobs.due(DeliveryProcess.KEY).get(0).getId());
        isNotPlanned(BOOKING);
        go();
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
    }

    @Test
    void theBookingOfSomebodyWhoLeftIsTheManagers() {
        approvedAndNothingMore();
        jdbc.sql("update person set active = false where id = 'emma'").update();
        try {
            go();
            assertThat(open(BOOK).get(0).getAssignee()).isEqualTo("mia");
        } finally {
            jdbc.sql("update person set active = true where id = 'emma'").update();
        }
    }

    private void approvedAndNothingMore() {
        request = sent("emma", training(today()), cheapEstimate());
        tasklist.complete("mia", REVIEW, approval());
        while (jobs.due(DeliveryProcess.KEY).isEmpty()) {
            jobs.runDue("requestReview");
            jobs.runDue("trainingRequest");
        }
    }

    private Instant timer(String event) {
        return jobs.all("realCost").stream()
                .filter(job -> event.equals(jobActivity(job.getJobDefinitionId())))
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow();
    }

    private String jobActivity(String definition) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(definition)
                .singleResult()
                .getActivityId();
    }
}
