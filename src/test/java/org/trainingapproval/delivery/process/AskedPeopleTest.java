package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.evaluation;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.measured;
import static org.trainingapproval.support.Answers.people;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.without;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;

/** Who is asked when somebody left, leads nobody or must not answer. */
class AskedPeopleTest extends DeliveryScenario {

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("update person set active = true where id in ('emma', 'sofia', 'mia')")
                .update();
    }

    @Test
    void whoeverLeftIsNotAskedAndNotWaitedFor() {
        bookedWorkshop();
        leaves("sofia");
        opens(EVALUATION);
        assertThat(open(EVALUATE)).extracting(Task::getAssignee).containsExactly("emma");
        complete("emma", EVALUATE, evaluation());
        assertThat(state(EVALUATION)).isEqualTo(State.DONE);
    }

    @Test
    void whenAllWhoTookPartLeftTheRequesterIsAsked() {
        approved(with(training(today()), "participants", people("sofia")));
        complete("emma", BOOK, booked("1500"));
        leaves("sofia");
        opens(EVALUATION);
        assertThat(open(EVALUATE)).extracting(Task::getAssignee).containsExactly("emma");
    }

    @Test
    void whenNobodyIsNamedTheRequesterIsAsked() {
        approved(with(without(training(today()), "participants"), "furtherPeople", 2));
        complete("emma", BOOK, booked("1500"));
        opens(EVALUATION);
        assertThat(open(EVALUATE)).extracting(Task::getAssignee).containsExactly("emma");
    }

    @Test
    void humanResourcesAreAskedInThePlaceOfAManagerWhomNobodyHas() {
        request = sent("helena", with(training(today()), "participants", people("helena")), cheapEstimate());
        claimAndDecide("ruth", approval());
        go();
        complete("helena", BOOK, booked("1500"));
        opens(KICK_OFF);
        assertThat(open(HOLD_KICK_OFF).get(0).getAssignee()).isNull();
        assertThat(offeredTo(HOLD_KICK_OFF)).containsExactly("nadia", "ruth", "tomas");
        tasklist.claim("ruth", HOLD_KICK_OFF);
        complete("ruth", HOLD_KICK_OFF, kickOff(today()));
        assertThat(state(KICK_OFF)).isEqualTo(State.DONE);
        becomesOverdueFromItsOpening();
        assertThat(offeredTo(MEASURE)).containsExactly("nadia", "ruth", "tomas");
    }

    @Test
    void humanResourcesAreAskedAlsoWhenTheManagerLeft() {
        bookedWorkshop();
        leaves("mia");
        opens(KICK_OFF);
        assertThat(offeredTo(HOLD_KICK_OFF)).containsExactly("nadia", "ruth", "tomas");
    }

    @Test
    void nobodyMeasuresAnOwnRequestAlsoNotOneOfHumanResources() {
        request = sent("ruth", with(training(today()), "participants", people("ruth")), cheapEstimate());
        decide("clara", approval());
        go();
        complete("ruth", BOOK, booked("1500"));
        becomesOverdueFromItsOpening();
        assertThat(offeredTo(MEASURE)).containsExactly("clara", "nadia", "tomas");
        assertMayNotMeasure("ruth");
    }

    @Test
    void whoeverAskedMayNotMeasureAfterTheHandOverEither() {
        bookedWorkshop();
        becomesOverdueFromItsOpening();
        assertThat(offeredTo(MEASURE)).containsExactly("mia", "nadia", "ruth", "tomas");
        assertMayNotMeasure("emma");
    }

    private void becomesOverdueFromItsOpening() {
        opens(MEASUREMENT);
        becomesOverdue(MEASUREMENT);
    }

    private void assertMayNotMeasure(String person) {
        tasks.setAssignee(open(MEASURE).get(0).getId(), person);
        assertThatThrownBy(() -> tasklist.complete(person, MEASURE, measured("8.4", today())))
                .hasMessageContaining("Measurement: this is your own request.");
        assertThat(state(MEASUREMENT)).isEqualTo(State.OPEN);
    }

    private void leaves(String person) {
        jdbc.sql("update person set active = false where id = :id")
                .param("id", person)
                .update();
    }
}
