package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.withNextStep;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.waiting.Digests;

/** People hear of what they have to do on its day, or as soon as possible after it. */
class ToldInTimeTest extends DeliveryScenario {

    @Autowired
    private Digests digests;

    @BeforeEach
    @AfterEach
    void forgetDigests() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from mail where template = 'digest'").update();
    }

    @Test
    void ofACheckpointOnTheDayOnWhichItOpens() {
        bookedWorkshop();
        opens(KICK_OFF);
        send(today());

        assertThat(told("mia", "items")).anyMatch(line -> line.startsWith("Hold kick-off"));
    }

    @Test
    void ofANextStepAfterAStandstillOverItsDay() {
        LocalDate wednesday = agreedFor(DayOfWeek.WEDNESDAY);
        send(wednesday.plusDays(8));
        assertThat(steps()).singleElement().asString().contains(": was due on Wednesday, ");

        send(wednesday.plusDays(9));
        assertThat(steps()).hasSize(1);
    }

    @Test
    void ofANextStepOnItsDayAlsoWhenSomethingElseWasToldBefore() {
        LocalDate wednesday = agreedFor(DayOfWeek.WEDNESDAY);
        isTold(wednesday.minusDays(1));
        send(wednesday);
        assertThat(steps()).singleElement().asString().endsWith(": due today");
    }

    @Test
    void ofANextStepThatIsAgreedOnItsDayAfterTheDigest() {
        LocalDate wednesday = agreedFor(DayOfWeek.WEDNESDAY);
        isTold(wednesday);
        jdbc.sql("update next_step set agreed_at = :at where owner_id = 'sofia'")
                .param("at", morning(wednesday).plus(Duration.ofHours(2)).atOffset(java.time.ZoneOffset.UTC))
                .update();
        send(wednesday.plusDays(1));
        assertThat(steps()).singleElement().asString().contains(": was due on Wednesday, ");
    }

    @Test
    void ofANextStepAlsoWhenTheDeliveryHasEnded() {
        LocalDate wednesday = agreedFor(DayOfWeek.WEDNESDAY);
        isNow("FINISHED");
        send(wednesday);
        assertThat(steps()).hasSize(1);
    }

    @Test
    void ofNoNextStepOfATrainingThatWasCancelled() {
        LocalDate wednesday = agreedFor(DayOfWeek.WEDNESDAY);
        isNow("CANCELLED");
        send(wednesday);
        assertThat(steps()).isEmpty();
    }

    private LocalDate agreedFor(DayOfWeek day) {
        bookedWorkshop();
        opens(KICK_OFF);
        LocalDate due = today().plusDays(20).with(TemporalAdjusters.next(day));
        complete("mia", HOLD_KICK_OFF, withNextStep(kickOff(today()), "sofia", due));
        return due;
    }

    private void isNow(String status) {
        jdbc.sql("update delivery set status = :status, ended_at = started_at where request_no = :number")
                .param("status", status)
                .param("number", number())
                .update();
    }

    private void isTold(LocalDate day) {
        jdbc.sql("insert into digest (person_id, day, sent_at) values ('sofia', :day, :at)")
                .param("day", day)
                .param("at", morning(day).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    // Only the digests: the tasks of these days are other tests' matter.
    private void send(LocalDate day) {
        time.travelTo(morning(day));
        digests.send();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 30).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    private List<String> steps() {
        return told("sofia", "nextSteps");
    }

    private List<String> told(String person, String key) {
        return jdbc.sql("""
                        select jsonb_array_elements_text(model -> :key) from mail
                         where template = 'digest' and recipient = :person
                        """)
                .param("key", key)
                .param("person", person)
                .query(String.class)
                .list();
    }
}
