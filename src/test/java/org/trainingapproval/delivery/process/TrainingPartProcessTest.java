package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.CASCADE;
import static org.trainingapproval.delivery.schedule.CheckpointKind.DEBRIEF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.INTERIM_RESULTS;
import static org.trainingapproval.delivery.schedule.CheckpointKind.PULSE_CHECK;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.cascade;
import static org.trainingapproval.support.Answers.debrief;
import static org.trainingapproval.support.Answers.evaluation;
import static org.trainingapproval.support.Answers.interimResults;
import static org.trainingapproval.support.Answers.pulse;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.withNextStep;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("trainingPart")
class TrainingPartProcessTest extends DeliveryScenario {

    @Test
    void peopleSayInTheMiddleAndAtTheEndHowItWent() {
        bookedCourse();
        opens(PULSE_CHECK);
        complete("mia", CHECK_PULSE, withNextStep(pulse(), "mia", time.inDays(3)));
        opens(INTERIM_RESULTS);
        assertThat(tasks.getVariable(tasklist.taskOf("emma", SHARE_INTERIM).getId(), "tuned"))
                .as("what the manager wrote is no answer of Emma's")
                .isNull();
        complete("emma", SHARE_INTERIM, interimResults());
        assertThat(mails(request)).contains("interimResults to mia");
        assertThat(mails("nextStepAgreed")).as("Mia knows what she agreed").isZero();
        assertThat(said("pulse")).isEqualTo("Needs tuning. Too fast.");
        assertThat(said("tuned")).isEqualTo("One module less a day.");

        opens(DEBRIEF);
        complete("emma", EVALUATE, evaluation());
        complete("emma", HOLD_DEBRIEF, debrief("sofia", time.inDays(5)));
        assertThat(tasks.getVariable(tasklist.taskOf("mia", CASCADE_SKILL).getId(), "nextStep"))
                .as("each has a next step of its own")
                .isNull();
        complete("mia", CASCADE_SKILL, cascade("emma", time.inDays(5)));
        complete("sofia", EVALUATE, evaluation());

        assertThat(passed("EndEvent_PartFinished")).isTrue();
        assertThat(said("interimResults")).isEqualTo("The first cases are faster.");
        assertThat(said("evaluations"))
                .startsWith(
                        "Emma Novak: useful 4, learned 5, sure to use it 3 of 5. First use: The search for old cases.")
                .contains("\nSofia Marques: ");
        assertThat(said("debrief")).isEqualTo("Worked well: Own cases. Did not work well: The room.");
        assertThat(said("cascade")).isEqualTo("Emma shows it on Friday.");
        assertThat(mails(request)).contains("nextStepAgreed to sofia", "nextStepAgreed to emma");
    }

    @Test
    void humanResourcesSeeWhatNobodyAnswersAndLaterItIsClosed() {
        bookedCourse();
        opens(PULSE_CHECK);
        opens(INTERIM_RESULTS);
        becomesOverdue(PULSE_CHECK);
        assertThat(offeredTo(CHECK_PULSE)).containsExactly("mia", "nadia", "ruth", "tomas");
        becomesOverdue(INTERIM_RESULTS);
        assertThat(offeredTo(SHARE_INTERIM)).containsExactly("emma", "nadia", "ruth", "tomas");
        opens(DEBRIEF);
        opens(CASCADE);
        opens(EVALUATION);
        becomesOverdue(DEBRIEF);
        becomesOverdue(CASCADE);
        assertThat(offeredTo(HOLD_DEBRIEF)).contains("emma", "ruth");
        assertThat(offeredTo(CASCADE_SKILL)).contains("mia", "ruth");
        assertThat(open(EVALUATE)).hasSize(2);

        isGivenUp(CASCADE);
        assertThat(passed("EndEvent_PartFinished")).isTrue();
        for (var kind : List.of(PULSE_CHECK, INTERIM_RESULTS, EVALUATION, DEBRIEF, CASCADE)) {
            assertThat(state(kind)).as(kind.name()).isEqualTo(State.NO_DATA);
        }
        assertThat(mails("interimResults")).isZero();
    }

    @Test
    void whatOnlySomeAnsweredCounts() {
        bookedWorkshop();
        opens(EVALUATION);
        complete("emma", EVALUATE, evaluation());
        isGivenUp(EVALUATION);
        assertThat(state(EVALUATION)).isEqualTo(State.DONE);
        assertThat(said("evaluations")).startsWith("Emma Novak: ").doesNotContain("Sofia");
    }

    @Test
    void whatIsNotPlannedIsPassedOver() {
        workshop();
        isNotPlanned(EVALUATION, DEBRIEF, CASCADE);
        complete("emma", BOOK, booked("1500"));
        goTo(deliveries.begins(number()));
        assertThat(passed("EndEvent_PartFinished")).isTrue();
        assertThat(state(PULSE_CHECK)).isEqualTo(State.SKIPPED);
    }

    @Test
    void whatCameTooLateToDoAnyGoodIsLeftOut() {
        course();
        goTo(checkpoint(EVALUATION).dueAt());
        assertThat(state(PULSE_CHECK)).isEqualTo(State.SKIPPED);
        assertThat(state(INTERIM_RESULTS)).isEqualTo(State.SKIPPED);
        assertThat(open(CHECK_PULSE)).isEmpty();
        assertThat(said("schedule")).contains("Pulse check: ", "left out because its time was over");
    }

    @Test
    void aTaskOfAPackageIsCalledByItsPart() {
        approved(asPackage(training(today()), today()));
        complete("emma", BOOK, booked("1500"));
        goTo(checkpoint(EVALUATION, 2).opensAt());
        assertThat(open(EVALUATE).stream().map(Task::getName))
                .contains("Evaluate training " + number() + ", CRM conference")
                .contains("Evaluate training " + number() + ", CRM in practice");
    }

    @Test
    void aTaskOfATrainingInOnePieceIsCalledByTheNumberAlone() {
        bookedWorkshop();
        opens(EVALUATION);
        assertThat(open(EVALUATE).stream().map(Task::getName)).containsOnly("Evaluate training " + number());
    }
}
