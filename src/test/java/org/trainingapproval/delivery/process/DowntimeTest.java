package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.COSTS;
import static org.trainingapproval.delivery.schedule.CheckpointKind.DEBRIEF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FOLLOW_UP;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.PULSE_CHECK;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.with;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.waiting.Digests;

/** The application is down for a quarter of a year, wherever a request just stands. */
class DowntimeTest extends DeliveryScenario {

    /** Where a request stands, and what it waits for afterwards; nothing when it has ended. */
    private enum Standing {
        DRAFT,
        REVIEW(DeliveryScenario.REVIEW),
        QUESTION,
        CONDITIONS,
        DENIAL,
        // What follows a training runs side by side, so that silence at one checkpoint holds no other one up:
        // everything
        // whose day came meanwhile is asked for.
        BOOKING(HOLD_DEBRIEF, CASCADE_SKILL, EVALUATE, CONFIRM_COSTS, REPORT_USE, FOLLOW_UP_USE),
        FORMAT(HOLD_DEBRIEF, CASCADE_SKILL, EVALUATE, CONFIRM_COSTS, REPORT_USE, FOLLOW_UP_USE),
        KICKING_OFF(HOLD_DEBRIEF, CASCADE_SKILL, EVALUATE, CONFIRM_COSTS, REPORT_USE, FOLLOW_UP_USE),
        PULSE(HOLD_DEBRIEF, CASCADE_SKILL, EVALUATE, CONFIRM_COSTS, REPORT_USE, FOLLOW_UP_USE, MEASURE),
        DEBRIEFING(CONFIRM_COSTS, REPORT_USE, FOLLOW_UP_USE, MEASURE),
        THIRTY_DAYS(MEASURE),
        NINETY_DAYS(GIVE_FEEDBACK);

        private final List<String> next;

        Standing(String... next) {
            this.next = Arrays.stream(next).sorted().toList();
        }
    }

    @Autowired
    private Digests digests;

    @AfterEach
    void forgetDigests() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from mail where template = 'digest'").update();
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestTakesItsOneStepAndNobodyIsFloodedWithMails(Standing standing) {
        bringTo(standing);
        forgetDigests();
        List<String> before = mails(request);

        time.advance(Duration.ofDays(91));
        go();

        assertThat(openTasks()).isEqualTo(standing.next);
        List<String> caused =
                mails(request).subList(before.size(), mails(request).size());
        assertThat(caused).doesNotHaveDuplicates();
        assertThat(runtime.createIncidentQuery().count()).isZero();

        digests.send();
        digests.send();
        go();
        assertThat(openTasks()).as("a step is not taken twice").isEqualTo(standing.next);
        assertThat(mails(request)).hasSize(before.size() + caused.size());
        assertThat(jdbc.sql("select recipient from mail where template = 'digest'")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
    }

    private void bringTo(Standing standing) {
        switch (standing) {
            case DRAFT -> request = tasklist.start("emma", need());
            case REVIEW -> request = cheap("emma");
            case QUESTION -> decided(Map.of("decision", "QUESTION_ASKED", "question", "Is there a shorter one?"));
            case CONDITIONS ->
                decided(with(
                        with(approval(), "decision", "APPROVED_WITH_CONDITIONS"), "conditions", "Only one person."));
            case DENIAL -> decided(denial("Nobody can be spared in April."));
            case BOOKING -> workshop();
            case FORMAT -> {
                bookedWorkshop();
                opens(FORMAT_QUESTION);
            }
            case KICKING_OFF -> {
                bookedWorkshop();
                isNotPlanned(FORMAT_QUESTION);
                opens(KICK_OFF);
            }
            case PULSE -> {
                bookedCourse();
                opens(PULSE_CHECK);
            }
            case DEBRIEFING -> {
                bookedWorkshop();
                opens(DEBRIEF);
            }
            case THIRTY_DAYS -> {
                bookedWorkshop();
                isNotPlanned(COSTS);
                opens(FOLLOW_UP);
            }
            case NINETY_DAYS -> {
                bookedWorkshop();
                isNotPlanned(COSTS);
                opens(MEASUREMENT);
            }
        }
        assertThat(openTasks()).as("somebody's turn").isNotEmpty();
    }

    private void decided(Map<String, Object> decision) {
        request = cheap("emma");
        decide("mia", decision);
    }

    /** What is asked for, each once, however many people it is asked of. */
    private List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .distinct()
                .sorted()
                .toList();
    }
}
