package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.CASCADE;
import static org.trainingapproval.delivery.schedule.CheckpointKind.DEBRIEF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FEEDBACK;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FOLLOW_UP;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.USE_REPORT;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.cascade;
import static org.trainingapproval.support.Answers.debrief;
import static org.trainingapproval.support.Answers.feedback;
import static org.trainingapproval.support.Answers.followUp;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.measured;
import static org.trainingapproval.support.Answers.people;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Delivery;

/** Whoever did something for a training is thanked for it, also when others came and went. */
class ManagerThanksTest extends DeliveryScenario {

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from deputy where person_id = 'mia'").update();
        jdbc.sql("update person set active = true, manager_id = 'mia' where id = 'emma'")
                .update();
    }

    @Test
    void managerAndDeputyAreEachThankedForTheirOwnDeeds() {
        bookedWorkshop();
        opens(KICK_OFF);
        miaIsAwayAndLiamStandsIn();
        tasks.setAssignee(open(HOLD_KICK_OFF).get(0).getId(), "liam");
        complete("liam", HOLD_KICK_OFF, kickOff(today()));
        assertThat(mails(request)).as("the team of the manager").contains("goalCommitted to jonas");
        miaIsBack();
        opens(CASCADE);
        complete("mia", CASCADE_SKILL, cascade("mia", time.inDays(5)));
        opens(FOLLOW_UP);
        complete("mia", FOLLOW_UP_USE, followUp());
        untilItIsMeasured();
        miaIsAwayAndLiamStandsIn();
        isGivenUp(MEASUREMENT);

        assertThat(said("managerName")).isEqualTo("Mia Chen");
        assertThat(said("managerDid").split("\n"))
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Decided how the skill spreads, on "),
                        line -> assertThat(line)
                                .startsWith("Looked whether the skill is used, on ")
                                .endsWith(": Two hours a week were free."));
        assertThat(said("othersDid")).startsWith("Liam Byrne: Held the kick-off and committed to the goal on ");
        assertThat(mails(request)).contains("managerThanked to mia").doesNotContain("managerThanked to liam");
    }

    @Test
    void withoutAManagerWhoeverStoodInIsNamedAndNobodyElseIsThanked() {
        bookedWorkshop();
        jdbc.sql("update person set manager_id = null where id = 'emma'").update();
        opens(KICK_OFF);
        tasklist.claim("ruth", HOLD_KICK_OFF);
        complete("ruth", HOLD_KICK_OFF, kickOff(today()));
        untilItIsMeasured();
        tasklist.claim("nadia", MEASURE);
        complete("nadia", MEASURE, measured("8.4", today()));

        assertThat(said("managerName")).isEmpty();
        assertThat(said("managerDid")).isEmpty();
        assertThat(said("othersDid").split("\n"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Ruth Alvarez: Held the kick-off"),
                        line -> assertThat(line).startsWith("Nadia Rahman: Measured the result"));
        assertThat(mails("managerThanked")).isZero();
        tasklist.claim("tomas", GIVE_FEEDBACK);
        complete("tomas", GIVE_FEEDBACK, feedback());
        assertThat(state(FEEDBACK)).isEqualTo(State.DONE);
        assertThat(said("feedbackBy")).isEqualTo("Tomas Dvorak");
    }

    @Test
    void whatTheDebriefSaidIsInTheResultAlsoWhenNobodyMeasured() {
        bookedWorkshop();
        opens(DEBRIEF);
        complete("emma", HOLD_DEBRIEF, debrief("emma", time.inDays(5)));
        untilItIsMeasured();
        isGivenUp(MEASUREMENT);
        assertThat(said("worked")).isEqualTo("Own cases.");
        assertThat(said("workedNot")).isEqualTo("The room.");
        assertThat(fact(request, "resultShared", "worked")).isEqualTo("Own cases.");
    }

    @Test
    void whoIsNotThereAnyMoreIsNotAsked() {
        approved(with(training(today()), "participants", people("emma")));
        complete("emma", BOOK, booked("1500"));
        jdbc.sql("update person set active = false where id = 'emma'").update();
        opens(FORMAT_QUESTION);
        assertThat(state(FORMAT_QUESTION)).isEqualTo(State.SKIPPED);
        assertThat(said("schedule")).contains("left out because nobody was there to answer");
        opens(EVALUATION);
        assertThat(open(EVALUATE)).isEmpty();
        for (int days = 0; days < 150 && deliveries.find(number()).orElseThrow().isRunning(); days += 10) {
            time.advance(Duration.ofDays(10));
            go();
        }
        assertThat(state(USE_REPORT)).isEqualTo(State.SKIPPED);
        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.FINISHED);
    }

    /** Nobody answers anything more before. */
    private void untilItIsMeasured() {
        for (int days = 0; days < 150 && open(MEASURE).isEmpty(); days += 5) {
            time.advance(Duration.ofDays(5));
            go();
        }
    }

    private void miaIsAwayAndLiamStandsIn() {
        jdbc.sql("insert into deputy (person_id, deputy_id, first_day, last_day, reason)"
                        + " values ('mia', 'liam', :first, :last, 'ill')")
                .param("first", today())
                .param("last", time.inDays(40))
                .update();
    }

    private void miaIsBack() {
        jdbc.sql("delete from deputy where person_id = 'mia'").update();
    }
}
