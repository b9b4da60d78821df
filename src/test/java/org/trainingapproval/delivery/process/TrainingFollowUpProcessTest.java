package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.delivery.schedule.CheckpointKind.COSTS;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FOLLOW_UP;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.USE_REPORT;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.finalCost;
import static org.trainingapproval.support.Answers.followUp;
import static org.trainingapproval.support.Answers.measured;
import static org.trainingapproval.support.Answers.otherFormat;
import static org.trainingapproval.support.Answers.useReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("trainingFollowUp")
class TrainingFollowUpProcessTest extends DeliveryScenario {

    @Test
    void theCostIsConfirmedTheUseReportedAndTheFigureMeasured() {
        bookedWorkshop();
        opens(COSTS);
        assertThat(tasks.getVariable(tasklist.taskOf("emma", CONFIRM_COSTS).getId(), "realCost"))
                .as("as booked")
                .isEqualTo("1500");
        complete("emma", CONFIRM_COSTS, finalCost("1400"));
        opens(USE_REPORT);
        complete("emma", REPORT_USE, useReport());
        complete("sofia", REPORT_USE, Map.of("skillUse", "NOT_YET", "barrier", "No time."));
        opens(FOLLOW_UP);
        complete("mia", FOLLOW_UP_USE, followUp());
        opens(MEASUREMENT);
        var measuring = tasklist.taskOf("mia", MEASURE).getId();
        assertThat(tasks.getVariable(measuring, "shareMeasured")).isEqualTo(60);
        assertThat(tasks.getVariable(measuring, "confidenceMeasured")).isEqualTo(80);
        complete("mia", MEASURE, measured("8.4", today()));

        assertThat(passed("EndEvent_TrainingFollowedUp")).isTrue();
        assertThat(said("useReports"))
                .isEqualTo("Emma Novak: regularly. Every morning.\nSofia Marques: not yet. In the way: No time.");
        assertThat(said("followUp"))
                .isEqualTo("Skill seen at work: partly. Support: Two hours a week were free. Figure so far: 8.6.");
        assertThat(checkpoint(MEASUREMENT).doneBy()).isEqualTo("mia");
    }

    // Whoever has a task reads its variables whole, also what its form does not show.
    @Test
    void aParticipantReadsAboutTheTrainingAndNothingThatColleaguesOrDecidersSaid() {
        bookedWorkshop();
        opens(FORMAT_QUESTION);
        complete("emma", ANSWER_FORMAT, otherFormat());
        opens(USE_REPORT);
        String readable = String.valueOf(
                tasks.getVariables(tasklist.taskOf("sofia", REPORT_USE).getId()));
        assertThat(readable).contains("CRM in practice").doesNotContain("Two half days", "€", "approved");
    }

    @Test
    void theFormsOfParticipantsFindEverythingTheyShow() throws IOException {
        for (String form : List.of("answer-format", "evaluate-training", "report-use")) {
            Matcher shown =
                    Pattern.compile("summary\\.(\\w+)").matcher(Files.readString(Path.of("forms", form + ".form")));
            assertThat(shown.results().map(word -> word.group(1)))
                    .as(form)
                    .isNotEmpty()
                    .isSubsetOf(OpenCheckpointDelegate.FOR_PARTICIPANTS);
        }
    }

    @Test
    void aCostThatIsRefusedIsConfirmedAnew() {
        bookedWorkshop();
        opens(COSTS);
        complete("emma", CONFIRM_COSTS, finalCost("2400"));
        complete("mia", DECIDE_EXTRA_COST, Map.of("extraCostDecision", "REFUSED", "extraCostReason", "Not agreed."));
        assertThat(state(COSTS)).isEqualTo(State.OPEN);
        complete("emma", CONFIRM_COSTS, finalCost("1500"));
        assertThat(state(COSTS)).isEqualTo(State.DONE);
        assertThat(passed("EndEvent_CostsSettled")).isTrue();
    }

    @Test
    void humanResourcesSeeWhatNobodyAnswersAndLaterItIsClosed() {
        bookedWorkshop();
        opens(COSTS);
        becomesOverdue(COSTS);
        assertThat(offeredTo(CONFIRM_COSTS)).containsExactly("emma", "nadia", "ruth", "tomas");
        isGivenUp(COSTS);
        opens(USE_REPORT);
        opens(FOLLOW_UP);
        becomesOverdue(FOLLOW_UP);
        assertThat(offeredTo(FOLLOW_UP_USE)).containsExactly("mia", "nadia", "ruth", "tomas");
        isGivenUp(FOLLOW_UP);
        opens(MEASUREMENT);
        becomesOverdue(MEASUREMENT);
        assertThat(offeredTo(MEASURE)).containsExactly("mia", "nadia", "ruth", "tomas");
        isGivenUp(MEASUREMENT);

        assertThat(passed("EndEvent_TrainingFollowedUp")).isTrue();
        for (var kind : List.of(COSTS, USE_REPORT, FOLLOW_UP, MEASUREMENT)) {
            assertThat(state(kind)).as(kind.name()).isEqualTo(State.NO_DATA);
        }
        assertThat(said("schedule")).contains("Measurement: ", ", no data");
    }

    @Test
    void whatIsNotPlannedIsPassedOver() {
        workshop();
        isNotPlanned(COSTS, USE_REPORT, FOLLOW_UP, MEASUREMENT);
        complete("emma", BOOK, booked("1500"));
        goTo(deliveries.begins(number()));
        assertThat(passed("EndEvent_TrainingFollowedUp")).isTrue();
        assertThat(state(MEASUREMENT)).isEqualTo(State.SKIPPED);
    }

    @Test
    void whoeverAskedForTheTrainingDoesNotMeasureIt() {
        bookedWorkshop();
        opens(MEASUREMENT);
        tasks.setAssignee(tasklist.taskOf("mia", MEASURE).getId(), "emma");
        assertThatThrownBy(() -> tasklist.complete("emma", MEASURE, measured("8.4", today())))
                .hasMessageContaining("Measurement: this is your own request.");
    }

    @Test
    void aFigureIsReadAfterTheTrainingBeganAndNotInTheFuture() {
        bookedWorkshop();
        opens(MEASUREMENT);
        assertThatThrownBy(() -> tasklist.complete("mia", MEASURE, measured("8.4", time.inDays(1))))
                .hasMessageContaining("Measured on: this day is still to come.");
        assertThatThrownBy(() -> tasklist.complete("mia", MEASURE, measured("8.4", time.inDays(-120))))
                .hasMessageContaining("Measured on: the training had not begun on this day.");
    }

    @Test
    void aFigureThatCanOnlyBeATypingErrorIsRefused() {
        bookedWorkshop();
        opens(MEASUREMENT);
        assertThatThrownBy(() -> tasklist.complete("mia", MEASURE, measured("-8.4", today())))
                .hasMessageContaining("Figure now: it is negative, and it was 9.5 before, with a target of 8.");
        assertThatThrownBy(() -> tasklist.complete("mia", MEASURE, measured("9501", today())))
                .hasMessageContaining("Figure now: it is more than a thousand times");
        complete("mia", MEASURE, measured("9500", today()));
        assertThat(state(MEASUREMENT)).isEqualTo(State.DONE);
    }
}
