package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.PULSE_CHECK;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.platform.engine.ComingUp;
import org.trainingapproval.platform.engine.ComingUp.Moment;

/** What an administrator is told of what comes up. */
class UnplannedTimersTest extends DeliveryScenario {

    @Autowired
    private ComingUp comingUp;

    @Autowired
    private Clock clock;

    @Test
    void onlyWhatWillHappenIsTold() {
        bookedWorkshop();
        assertThat(comingUp())
                .contains("Question due", "Kick-off due", "Evaluation due", "Debrief due", "Measurement due")
                .doesNotContain("Pulse check due", "Results due");
    }

    @Test
    void whatAChangePlansIsToldFromThenOn() {
        bookedWorkshop();
        processes.requestChange(number(), "emma");
        send("emma", with(training(today()), "trainingEnd", time.inDays(36).toString()), cheapEstimate());
        decide("mia", approval());
        go();
        assertThat(comingUp()).contains("Pulse check due", "Results due");
    }

    @Test
    void eachPartIsToldByItself() {
        approved(asPackage(training(today()), today()));
        complete("emma", BOOK, booked("1500"));
        assertThat(comingUp().stream().filter("Evaluation due"::equals)).hasSize(3);
        assertThat(comingUp().stream().filter("Pulse check due"::equals))
                .as("of the subscription alone")
                .hasSize(1);
        assertThat(checkpoint(PULSE_CHECK, 3)).isNotNull();
    }

    @Test
    void whatNeverHappensIsNotTold() {
        bookedWorkshop();
        jdbc.sql("""
            update act_ru_job set duedate_ = timestamp '9999-12-31 00:00:00'
             where type_ = 'timer' and process_def_key_ = 'trainingKickOff'
            """).update();
        assertThat(comingUp()).contains("Evaluation due").doesNotContain("Kick-off due");
    }

    private List<String> comingUp() {
        return comingUp.after(clock.instant(), 100).stream()
                .filter(moment -> moment.requestNumber().equals(number()))
                .map(Moment::what)
                .toList();
    }
}
