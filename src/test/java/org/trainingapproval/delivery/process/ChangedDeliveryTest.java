package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.PULSE_CHECK;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Delivery;

/** What becomes of a delivery when the request is changed. */
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
class ChangedDeliveryTest extends DeliveryScenario {

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
