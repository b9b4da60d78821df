package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.withNextStep;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.persistence.NextStepStore;
import org.trainingapproval.waiting.Digests;

/** What people agree to do next, until its day. */
class NextStepsTest extends DeliveryScenario {

    @Autowired
    private Digests digests;

    @Autowired
    private NextStepStore steps;

    @AfterEach
    void forgetDigests() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from mail where template = 'digest'").update();
    }

    @Test
    void itsOwnerIsToldOnItsDayAndOnlyThen() {
        LocalDate wednesday = agreedFor(DayOfWeek.WEDNESDAY);
        send(wednesday.minusDays(1));
        assertThat(told()).isEmpty();
        send(wednesday);
        send(wednesday);
        assertThat(told()).containsExactly("Show the short cuts to the team (" + number() + "): due today");
        send(wednesday.plusDays(1));
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatIsDueAtAWeekendIsToldBefore() {
        LocalDate sunday = agreedFor(DayOfWeek.SUNDAY);
        send(sunday.minusDays(2));
        send(sunday);
        send(sunday.plusDays(1));
        assertThat(told()).singleElement().asString().contains(": due on Sunday, ");
    }

    @Test
    void nothingIsDueAnyMoreWhenTheDeliveryHasEnded() {
        workshop();
        LocalDate day = today().plusDays(2);
        isAgreed(day);
        complete("emma", BOOK, notTakingPlace());
        send(day);
        assertThat(told()).isEmpty();
    }

    @Test
    void aStepHasAnOwnerWhoWorksHereAndADayThatIsToCome() {
        bookedWorkshop();
        opens(KICK_OFF);
        Map<String, Object> step = withNextStep(kickOff(today()), "sofia", time.inDays(7));
        step.remove("nextStep");
        refused(step, "Next step: it is missing.");
        refused(withNextStep(kickOff(today()), "sofia", time.inDays(-1)), " is in the past. Choose today, ");
        jdbc.sql("update person set active = false where id = 'sofia'").update();
        try {
            refused(
                    withNextStep(kickOff(today()), "sofia", time.inDays(7)),
                    "Owner: this person does not work here any more.");
        } finally {
            jdbc.sql("update person set active = true where id = 'sofia'").update();
        }
        complete("mia", HOLD_KICK_OFF, withNextStep(kickOff(today()), "sofia", today()));
        assertThat(steps.of(number())).hasSize(1);
    }

    @Test
    void aKickOffNeedsNoNextStep() {
        bookedWorkshop();
        opens(KICK_OFF);
        complete("mia", HOLD_KICK_OFF, kickOff(today()));
        assertThat(steps.of(number())).isEmpty();
        assertThat(said("nextSteps")).isEmpty();
    }

    private void refused(Map<String, Object> given, String problem) {
        assertThatThrownBy(() -> tasklist.complete("mia", HOLD_KICK_OFF, given)).hasMessageContaining(problem);
    }

    private LocalDate agreedFor(DayOfWeek day) {
        bookedWorkshop();
        opens(KICK_OFF);
        LocalDate due = today().plusDays(28).with(TemporalAdjusters.next(day));
        complete("mia", HOLD_KICK_OFF, withNextStep(kickOff(today()), "sofia", due));
        return due;
    }

    private void isAgreed(LocalDate day) {
        jdbc.sql("""
            insert into next_step (checkpoint_id, step, owner_id, due_on, agreed_by, agreed_at)
            select id, 'Show it', 'sofia', :day, 'mia', opens_at from checkpoint
             where request_no = :number and kind = 'BOOKING'
            """).param("day", day).param("number", number()).update();
    }

    private void send(LocalDate day) {
        Instant morning = day.atTime(8, 30).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        goTo(morning);
        digests.send();
    }

    private List<String> told() {
        return jdbc.sql("""
            select jsonb_array_elements_text(model -> 'nextSteps') from mail
             where template = 'digest' and recipient = 'sofia'
            """).query(String.class).list();
    }
}
