package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.otherFormat;
import static org.trainingapproval.support.Answers.withNextStep;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("trainingKickOff")
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
class TrainingKickOffProcessTest extends DeliveryScenario {

    @Test
    void theParticipantsSayHowItWouldSuitThemAndTheManagerCommits() {
        bookedWorkshop();
        opens(FORMAT_QUESTION);
        complete("emma", ANSWER_FORMAT, Map.of("preferredFormat", "AS_PLANNED"));
        assertThat(state(FORMAT_QUESTION)).as("Sofia is still asked").isEqualTo(State.OPEN);
        complete("sofia", ANSWER_FORMAT, otherFormat());
        assertThat(state(FORMAT_QUESTION)).isEqualTo(State.DONE);

        opens(KICK_OFF);
        var task = tasklist.taskOf("mia", HOLD_KICK_OFF);
        assertThat(task.getDueDate()).isEqualTo(Date.from(checkpoint(KICK_OFF).dueAt()));
        assertThat(String.valueOf(tasks.getVariable(task.getId(), "commitment")))
                .contains("Handling time");
        assertThat(String.valueOf(tasks.getVariable(task.getId(), "summary")))
                .contains("Please answer by", "Two half days");
        complete("mia", HOLD_KICK_OFF, withNextStep(kickOff(today()), "sofia", time.inDays(7)));

        assertThat(state(KICK_OFF)).isEqualTo(State.DONE);
        assertThat(mails(request))
                .contains("goalCommitted to emma", "goalCommitted to sofia", "nextStepAgreed to sofia");
        assertThat(said("commitment")).isEqualTo("I keep two hours a week free for trying out.");
        assertThat(said("committedBy")).isEqualTo("Mia Chen");
        assertThat(said("formatAnswers"))
                .isEqualTo("Emma Novak: as planned.\nSofia Marques: something else would suit better. Two half days.");
        assertThat(said("nextSteps")).startsWith("Sofia Marques: Show the short cuts to the team, by ");
    }

    @Test
    void whatIsNotPlannedIsPassedOverWhenTheTrainingBegins() {
        workshop();
        isNotPlanned(FORMAT_QUESTION, KICK_OFF);
        complete("emma", BOOK, booked("1500"));
        assertThat(passed("EndEvent_TeamReady"))
                .as("a change may still plan it")
                .isFalse();
        goTo(deliveries.begins(number()));
        assertThat(state(KICK_OFF)).isEqualTo(State.SKIPPED);
        assertThat(passed("EndEvent_TeamReady")).isTrue();
        assertThat(said("schedule")).doesNotContain("Kick-off", "format");
    }

    @Test
    void humanResourcesSeeTheKickOffThatNobodyHeldAndLaterItIsClosed() {
        bookedWorkshop();
        opens(KICK_OFF);
        becomesOverdue(KICK_OFF);
        assertThat(offeredTo(HOLD_KICK_OFF)).containsExactly("mia", "nadia", "ruth", "tomas");

        isGivenUp(KICK_OFF);
        assertThat(state(KICK_OFF)).isEqualTo(State.NO_DATA);
        assertThat(state(FORMAT_QUESTION)).isEqualTo(State.NO_DATA);
        assertThat(open(HOLD_KICK_OFF)).isEmpty();
        assertThat(mails("goalCommitted")).isZero();
        assertThat(passed("EndEvent_TeamReady")).isTrue();
    }

    @Test
    void somebodyOfHumanResourcesTakesOverWhatTheManagerDidNotDo() {
        bookedWorkshop();
        opens(KICK_OFF);
        becomesOverdue(KICK_OFF);
        tasklist.claim("ruth", HOLD_KICK_OFF);
        complete("ruth", HOLD_KICK_OFF, kickOff(today()));
        assertThat(said("committedBy")).isEqualTo("Ruth Alvarez");
    }

    @Test
    void aKickOffOfTheFutureOrOfATimeBeforeTheApprovalWasNotHeld() {
        bookedWorkshop();
        opens(KICK_OFF);
        assertThatThrownBy(() -> tasklist.complete("mia", HOLD_KICK_OFF, kickOff(time.inDays(1))))
                .hasMessageContaining("Held on: this day is still to come.");
        assertThatThrownBy(() -> tasklist.complete("mia", HOLD_KICK_OFF, kickOff(time.inDays(-60))))
                .hasMessageContaining("Held on: the training was not approved yet on this day.");
    }

    @Test
    void aNextStepHasAnOwnerAndADay() {
        bookedWorkshop();
        opens(KICK_OFF);
        Map<String, Object> halfAStep = withNextStep(kickOff(today()), "sofia", time.inDays(7));
        halfAStep.remove("nextStepOwner");
        halfAStep.remove("nextStepDate");
        assertThatThrownBy(() -> tasklist.complete("mia", HOLD_KICK_OFF, halfAStep))
                .hasMessageContaining("Owner: nobody is chosen.")
                .hasMessageContaining("Done by: the day is missing.");
    }
}
