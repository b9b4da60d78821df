package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.COSTS;
import static org.trainingapproval.delivery.schedule.CheckpointKind.DEBRIEF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FEEDBACK;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FOLLOW_UP;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.USE_REPORT;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.cascade;
import static org.trainingapproval.support.Answers.debrief;
import static org.trainingapproval.support.Answers.evaluation;
import static org.trainingapproval.support.Answers.feedback;
import static org.trainingapproval.support.Answers.finalCost;
import static org.trainingapproval.support.Answers.followUp;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.measured;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.otherFormat;
import static org.trainingapproval.support.Answers.useReport;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Delivery;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("trainingDelivery")
class TrainingDeliveryProcessTest extends DeliveryScenario {

    @Test
    void aTrainingFromItsApprovalToAResultThatEverybodyKnows() {
        workshop();
        assertThat(said("deliveryState")).startsWith("Running since Monday 1 March");
        assertThat(said("nextCheckpoint")).startsWith("Booking by ");
        complete("emma", BOOK, booked("1500"));
        opens(FORMAT_QUESTION);
        complete("emma", ANSWER_FORMAT, otherFormat());
        complete("sofia", ANSWER_FORMAT, otherFormat());
        opens(KICK_OFF);
        complete("mia", HOLD_KICK_OFF, kickOff(today()));
        opens(DEBRIEF);
        complete("emma", EVALUATE, evaluation());
        complete("sofia", EVALUATE, evaluation());
        complete("emma", HOLD_DEBRIEF, debrief("emma", time.inDays(5)));
        complete("mia", CASCADE_SKILL, cascade("mia", time.inDays(5)));
        opens(COSTS);
        complete("emma", CONFIRM_COSTS, finalCost("1500"));
        opens(USE_REPORT);
        complete("emma", REPORT_USE, useReport());
        complete("sofia", REPORT_USE, useReport());
        opens(FOLLOW_UP);
        complete("mia", FOLLOW_UP_USE, followUp());
        opens(MEASUREMENT);
        complete("mia", MEASURE, measured("8.4", today()));

        assertThat(mails(request))
                .contains(
                        "resultShared to emma", "resultShared to mia", "resultShared to ruth", "managerThanked to mia");
        complete("mia", GIVE_FEEDBACK, feedback());
        assertThat(passed("EndEvent_FeedbackGiven")).isTrue();
        assertThat(mails(request)).contains("feedbackGiven to ruth");
        assertThat(said("feedback")).isEqualTo("Once more: yes, with changes. Do better: Fewer mails.");
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.FINISHED);
        assertThat(said("deliveryState")).isEqualTo("Finished");
        assertThat(running()).isEmpty();
    }

    @Test
    void aTrainingThatDoesNotTakePlaceGivesItsMoneyBack() {
        workshop();
        complete("emma", BOOK, notTakingPlace());
        assertThat(passed("EndEvent_TrainingCancelled")).isTrue();
        assertThat(mails(request))
                .contains("trainingCancelled to emma", "trainingCancelled to mia", "trainingCancelled to sofia");
        assertThat(fact(request, "trainingCancelled", "bookingNote")).isEqualTo("The provider is full.");
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.CANCELLED);
        assertThat(lines(request)).last().isEqualTo("RELEASED 1500.00");
        assertThat(running()).isEmpty();
    }

    @Test
    void nobodyHasToGiveFeedback() {
        bookedWorkshop();
        untilTheResult();
        becomesOverdue(FEEDBACK);
        assertThat(offeredTo(GIVE_FEEDBACK)).containsExactly("mia", "nadia", "ruth", "tomas");
        isGivenUp(FEEDBACK);
        assertThat(state(FEEDBACK)).isEqualTo(State.NO_DATA);
        assertThat(mails("feedbackGiven")).isZero();
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.FINISHED);
    }

    @Test
    void feedbackThatIsNotPlannedIsNotAskedFor() {
        bookedWorkshop();
        isNotPlanned(FEEDBACK);
        untilTheResult();
        assertThat(mails("resultShared")).isPositive();
        assertThat(open(GIVE_FEEDBACK)).isEmpty();
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.FINISHED);
    }

    @Test
    void afterALongPauseEachStepHappensOnceAndWhatIsPointlessIsLeftOut() {
        workshop();
        time.advance(Duration.ofDays(91));
        go();
        assertThat(open(BOOK)).as("given up, and not shown first").isEmpty();
        assertThat(state(KICK_OFF)).isEqualTo(State.SKIPPED);
        assertThat(state(FORMAT_QUESTION)).isEqualTo(State.SKIPPED);
        assertThat(open(HOLD_DEBRIEF)).hasSize(1);
        assertThat(checkpoint(DEBRIEF).dueAt()).isAfter(checkpoint(DEBRIEF).opensAt());
        assertThat(checkpoint(DEBRIEF).movedBecause()).contains("moved from", "since it was asked on");
        assertThat(open(MEASURE)).isEmpty();
        assertThat(mails("goalCommitted")).isZero();
    }

    @Test
    void anAdministratorsDeletionCancelsTheDeliveryAndLeavesNothingBehind() {
        workshop();
        ProcessInstance delivery = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .processDefinitionKey(DeliveryProcess.KEY)
                .singleResult();
        runtime.deleteProcessInstance(delivery.getId(), "asked for by phone");
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.CANCELLED);
        assertThat(lines(request)).last().isEqualTo("RELEASED 1500.00");
        assertThat(running()).isEmpty();
        assertThat(jobs.all(DeliveryProcess.KEY)).isEmpty();
        assertThat(jobs.all("trainingBooking")).isEmpty();
        assertThat(said("deliveryState")).isEqualTo("The training does not take place");
    }

    /** Nobody answers anything more. */
    private void untilTheResult() {
        for (int days = 0; days < 150 && mails("resultShared") == 0; days += 10) {
            time.advance(Duration.ofDays(10));
            go();
        }
    }

    private List<ProcessInstance> running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .processDefinitionKeyIn(DeliveryProcess.KEYS.toArray(String[]::new))
                .list();
    }
}
