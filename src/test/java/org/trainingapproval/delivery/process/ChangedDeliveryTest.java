package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.delivery.schedule.CheckpointKind.BOOKING;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FEEDBACK;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.PULSE_CHECK;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.otherFormat;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.withNextStep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Delivery;
import org.trainingapproval.delivery.result.ResultReports;

/** What becomes of a delivery when the request is changed. */
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
class ChangedDeliveryTest extends DeliveryScenario {

    @Autowired
    private ResultReports reports;

    @Test
    void everyDateThatIsStillAheadFollowsTheNewOnes() {
        bookedWorkshop();
        Instant before = checkpoint(MEASUREMENT).dueAt();
        change(lasting(14, 15));

        assertThat(deliveries.find(number()).orElseThrow().approvedRevision()).isEqualTo(2);
        assertThat(checkpoint(MEASUREMENT).dueAt()).isBefore(before);
        assertThat(timers("trainingFollowUp")).contains(checkpoint(MEASUREMENT).opensAt());
        assertThat(timers("trainingPart")).contains(checkpoint(EVALUATION).opensAt());
        assertThat(jobs.all(DeliveryProcess.KEY)).as("no second delivery").isEmpty();
        opens(KICK_OFF);
        complete("mia", HOLD_KICK_OFF, kickOff(today()));
        assertThat(state(KICK_OFF)).isEqualTo(State.DONE);
    }

    @Test
    void everyDateFollowsIntoTheNextYear() {
        time.travelTo(LocalDate.of(today().getYear() - 1, 11, 2).atTime(9, 0).toInstant(ZoneOffset.UTC));
        LocalDate newYear = LocalDate.of(today().getYear() + 1, 1, 1);
        bookedWorkshop();
        opens(KICK_OFF);
        change(lasting(50, 51));

        List<Checkpoint> ahead = checkpoints.of(number()).stream()
                .filter(checkpoint -> checkpoint.kind() != BOOKING)
                .toList();
        assertThat(ahead)
                .hasSizeGreaterThan(8)
                .allSatisfy(checkpoint -> assertThat(checkpoint.dueAt())
                        .as(checkpoint.kind().name())
                        .isAfter(newYear.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(Stream.of("trainingKickOff", "trainingPart", "trainingFollowUp")
                        .flatMap(process -> timers(process).stream()))
                .containsAll(ahead.stream()
                        .filter(checkpoint -> checkpoint.state() == State.PLANNED && checkpoint.kind() != FEEDBACK)
                        .map(Checkpoint::opensAt)
                        .toList());
        assertThat(tasklist.taskOf("mia", HOLD_KICK_OFF).getDueDate())
                .isEqualTo(Date.from(checkpoint(KICK_OFF).dueAt()));
        opens(MEASUREMENT);
        assertThat(open(MEASURE)).hasSize(1);
    }

    @Test
    void untilAChangeIsApprovedEverybodyReadsWhatStands() {
        bookedWorkshop();
        processes.requestChange(number(), "emma");
        send("emma", with(lasting(60, 61), "trainingTitle", "CRM for experts"), cheapEstimate());
        assertThat(shown("mia", REVIEW)).contains("\"title\":\"CRM for experts\"");
        opens(KICK_OFF);
        assertThat(shown("mia", HOLD_KICK_OFF)).contains("\"title\":\"CRM in practice\"");
        complete("mia", HOLD_KICK_OFF, withNextStep(kickOff(today()), "sofia", time.inDays(3)));
        assertThat(fact(request, "goalCommitted", "title")).isEqualTo("CRM in practice");
        assertThat(fact(request, "nextStepAgreed", "title")).isEqualTo("CRM in practice");
    }

    private String shown(String person, String task) {
        return String.valueOf(tasks.getVariable(tasklist.taskOf(person, task).getId(), "summary"));
    }

    @Test
    void whatIsBeingAskedGetsMoreTimeAndNeverLess() {
        bookedWorkshop();
        opens(KICK_OFF);
        Instant due = checkpoint(KICK_OFF).dueAt();
        change(lasting(60, 61));
        assertThat(checkpoint(KICK_OFF).dueAt()).isAfter(due);
        assertThat(tasklist.taskOf("mia", HOLD_KICK_OFF).getDueDate())
                .isEqualTo(Date.from(checkpoint(KICK_OFF).dueAt()));
        assertThat(timers("trainingKickOff"))
                .contains(
                        checkpoint(KICK_OFF).dates().handsOver(),
                        checkpoint(KICK_OFF).dates().closes());
    }

    @Test
    void aLongerTrainingIsAlsoAskedForInTheMiddle() {
        bookedWorkshop();
        change(lasting(30, 36));
        opens(PULSE_CHECK);
        assertThat(tasklist.taskOf("mia", CHECK_PULSE)).isNotNull();
    }

    @Test
    void aFurtherPartRunsBesideTheOthers() {
        bookedWorkshop();
        change(asPackage(training(today()), today()));
        goTo(checkpoint(EVALUATION, 2).opensAt());
        assertThat(checkpoint(EVALUATION, 2).state()).isEqualTo(State.OPEN);
        assertThat(said("schedule")).contains("Participants' answers of CRM conference: ");
    }

    @Test
    void aPackageAsksForEachOfItsParts() {
        approved(asPackage(training(today()), today()));
        complete("emma", BOOK, booked("1500"));
        goTo(checkpoint(EVALUATION, 1).opensAt());
        goTo(checkpoint(EVALUATION, 2).opensAt());
        assertThat(List.of(
                        checkpoint(EVALUATION, 1).state(),
                        checkpoint(EVALUATION, 2).state()))
                .containsOnly(State.OPEN);
        assertThat(open(EVALUATE)).hasSize(4);
    }

    @Test
    void aTrainingThatHasBegunIsNotChangedAnyMore() {
        bookedWorkshop();
        goTo(deliveries.begins(number()));
        assertThatThrownBy(() -> processes.requestChange(number(), "emma"))
                .hasMessage(number() + " can't be changed: the training has begun");
    }

    @Test
    void aTrainingThatDoesNotTakePlaceIsNotChangedAnyMore() {
        workshop();
        complete("emma", BOOK, notTakingPlace());
        assertThatThrownBy(() -> processes.requestChange(number(), "emma"))
                .hasMessage(number() + " can't be changed: its delivery has ended");
    }

    @Test
    void aChangeThatIsApprovedAfterTheTrainingWasGivenUpBeginsAnew() {
        workshop();
        processes.requestChange(number(), "emma");
        complete("emma", BOOK, notTakingPlace());
        send("emma", lasting(40, 41), cheapEstimate());
        decide("mia", approval());
        go();
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.RUNNING);
        complete("emma", BOOK, booked("1500"));
        opens(KICK_OFF);
        assertThat(open(HOLD_KICK_OFF)).hasSize(1);
    }

    @Test
    void theMoneyOfADearerChangeOutlivesTheTrainingThatWasGivenUp() {
        workshop();
        processes.requestChange(number(), "emma");
        send("emma", lasting(40, 41), costing("1900"));
        complete("emma", BOOK, notTakingPlace());
        assertThat(lines(request)).last().as("held whole again").isEqualTo("RESERVED 1900.00");
        decide("mia", approval());
        go();
        assertThat(lines(request)).last().isEqualTo("COMMITTED 1900.00");
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.RUNNING);
    }

    @Test
    void aChangeThatIsApprovedAfterTheResultChangesNothingAnyMore() {
        bookedWorkshop();
        processes.requestChange(number(), "emma");
        send("emma", with(lasting(40, 41), "trainingTitle", "Another course"), costing("1900"));
        // Otherwise the review would be closed before the training has its result.
        String review = runtime.createProcessInstanceQuery()
                .processDefinitionKey("requestReview")
                .singleResult()
                .getId();
        runtime.suspendProcessInstanceById(review);
        untilItEnds();
        runtime.activateProcessInstanceById(review);
        decide("mia", approval());
        go();
        assertThat(endOf(request)).isEqualTo("EndEvent_RequestApproved");
        Delivery finished = deliveries.find(number()).orElseThrow();
        assertThat(finished.status()).isEqualTo(Delivery.Status.FINISHED);
        assertThat(finished.approvedRevision()).isEqualTo(1);
        assertThat(lines(request)).last().as("nothing more is paid").isEqualTo("RELEASED 400.00");
        assertThat(said("deliveryState"))
                .isEqualTo("Finished; the change that was approved later changes nothing any more");
        assertThat(fact(request, "requestApproved", "changeTooLate")).contains("changes nothing any more");
        assertThat(reports.find(number(), "emma").orElseThrow().title()).isEqualTo("CRM in practice");
    }

    @Test
    void whatWasDoneBeforeADeletionIsKeptAndTheRestIsPlannedAfresh() {
        bookedWorkshop();
        opens(FORMAT_QUESTION);
        complete("emma", ANSWER_FORMAT, otherFormat());
        complete("sofia", ANSWER_FORMAT, otherFormat());
        opens(KICK_OFF);
        Instant before = checkpoint(KICK_OFF).dueAt();
        processes.requestChange(number(), "emma");
        runtime.deleteProcessInstance(delivery(), "asked for by phone");
        send("emma", lasting(60, 61), cheapEstimate());
        decide("mia", approval());
        go();
        assertThat(state(KICK_OFF)).isEqualTo(State.PLANNED);
        assertThat(checkpoint(KICK_OFF).dueAt()).isAfter(before);
        assertThat(said("nextCheckpoint")).startsWith("Booking by ");
        complete("emma", BOOK, booked("1500"));
        opens(KICK_OFF);
        assertThat(open(ANSWER_FORMAT)).as("answered already").isEmpty();
        assertThat(state(FORMAT_QUESTION)).isEqualTo(State.DONE);
        complete("mia", HOLD_KICK_OFF, kickOff(today()));
        assertThat(checkpoint(KICK_OFF).doneBy()).isEqualTo("mia");
    }

    private String delivery() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .processDefinitionKey(DeliveryProcess.KEY)
                .singleResult()
                .getId();
    }

    /** Nobody answers anything more. */
    private void untilItEnds() {
        for (int days = 0; days < 200 && deliveries.find(number()).orElseThrow().isRunning(); days += 10) {
            time.advance(Duration.ofDays(10));
            go();
        }
    }

    private Map<String, Object> lasting(int first, int last) {
        return with(
                with(training(today()), "trainingStart", time.inDays(first).toString()),
                "trainingEnd",
                time.inDays(last).toString());
    }

    private void change(Map<String, Object> training) {
        processes.requestChange(number(), "emma");
        send("emma", training, cheapEstimate());
        decide("mia", approval());
        go();
    }

    private List<Instant> timers(String process) {
        return jobs.all(process).stream()
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .toList();
    }
}
