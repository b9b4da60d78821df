package org.trainingapproval.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trainingapproval.delivery.schedule.CheckpointKind.BOOKING;
import static org.trainingapproval.delivery.schedule.CheckpointKind.CASCADE;
import static org.trainingapproval.delivery.schedule.CheckpointKind.COSTS;
import static org.trainingapproval.delivery.schedule.CheckpointKind.DEBRIEF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FEEDBACK;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FOLLOW_UP;
import static org.trainingapproval.delivery.schedule.CheckpointKind.FORMAT_QUESTION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.INTERIM_RESULTS;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.delivery.schedule.CheckpointKind.PULSE_CHECK;
import static org.trainingapproval.delivery.schedule.CheckpointKind.USE_REPORT;
import static org.trainingapproval.delivery.schedule.Plans.LONG_BEFORE;
import static org.trainingapproval.delivery.schedule.Plans.part;
import static org.trainingapproval.delivery.schedule.Plans.the;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainingapproval.delivery.schedule.ScheduleRow.Anchor;
import org.trainingapproval.delivery.schedule.ScheduleRow.Unit;
import org.trainingapproval.request.Training.Format;

class ScheduleTest {

    @Test
    void aLargeTrainingHasEveryCheckpointInOrder() {
        List<Planned> plan = Plans.large("2027-06-07", "2027-06-11");

        assertThat(plan)
                .extracting(Planned::kind)
                .containsExactly(
                        BOOKING,
                        FORMAT_QUESTION,
                        KICK_OFF,
                        PULSE_CHECK,
                        INTERIM_RESULTS,
                        EVALUATION,
                        DEBRIEF,
                        CASCADE,
                        COSTS,
                        USE_REPORT,
                        FOLLOW_UP,
                        MEASUREMENT,
                        FEEDBACK);
        assertThat(the(plan, KICK_OFF))
                .isEqualTo(new Planned(
                        KICK_OFF,
                        0,
                        Instant.parse("2027-05-31T06:00:00Z"),
                        Instant.parse("2027-06-04T16:00:00Z"),
                        LocalDate.of(2027, 6, 11),
                        null));
        assertThat(the(plan, PULSE_CHECK).dueAt()).isEqualTo("2027-06-09T16:00:00Z");
        assertThat(the(plan, FORMAT_QUESTION).pointlessAfter()).isEqualTo("2027-06-07");
    }

    @Test
    void aSmallTrainingHasFew() {
        List<Planned> plan = Plans.small(LONG_BEFORE, List.of(part(1, Format.WORKSHOP, "2027-06-07", "2027-06-07")));

        assertThat(plan)
                .extracting(Planned::kind)
                .containsExactly(BOOKING, EVALUATION, USE_REPORT, MEASUREMENT, FEEDBACK);
        assertThat(the(plan, EVALUATION).opensAt()).isEqualTo("2027-06-07T06:00:00Z");
        assertThat(the(plan, EVALUATION).dueAt()).isEqualTo("2027-06-09T16:00:00Z");
    }

    @Test
    void easterAndSummerTimeLieBetweenTheEndAndTheDebrief() {
        Planned debrief = the(Plans.large("2027-03-22", "2027-03-25"), DEBRIEF);

        assertThat(debrief.opensAt()).isEqualTo("2027-03-25T07:00:00Z");
        assertThat(debrief.dueAt()).isEqualTo("2027-03-31T16:00:00Z");
        assertThat(debrief.movedBecause()).isNull();
    }

    @Test
    void winterTimeLiesBetweenTheEndAndTheDebrief() {
        Planned debrief = the(Plans.large("2027-10-25", "2027-10-29"), DEBRIEF);

        assertThat(debrief.opensAt()).isEqualTo("2027-10-29T06:00:00Z");
        assertThat(debrief.dueAt()).isEqualTo("2027-11-02T17:00:00Z");
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        assertThat(the(Plans.large("2027-11-29", "2027-12-01"), MEASUREMENT).dueAt())
                .isEqualTo("2028-02-29T17:00:00Z");
        assertThat(the(Plans.large("2028-02-29", "2028-02-29"), USE_REPORT).dueAt())
                .isEqualTo("2028-03-30T16:00:00Z");
    }

    @Test
    void christmasIsNamedWhereItMovesADate() {
        Planned report = the(Plans.large("2026-11-24", "2026-11-26"), USE_REPORT);

        assertThat(report.dueAt()).isEqualTo("2026-12-28T17:00:00Z");
        assertThat(report.movedBecause())
                .isEqualTo("moved from Saturday 26 December 2026, which is no working day: 2nd Christmas day");
    }

    @Test
    void theTurnOfTheYearIsJumpedOver() {
        Planned report = the(Plans.large("2026-12-01", "2026-12-02"), USE_REPORT);

        assertThat(report.dueAt()).isEqualTo("2027-01-04T17:00:00Z");
        assertThat(report.movedBecause())
                .isEqualTo("moved from Friday 1 January 2027, which is no working day: New Year's Day");
        assertThat(report.opensAt()).isEqualTo("2026-12-29T07:00:00Z");
    }

    @Test
    void hamburgDoesNotWorkOnTheLastDayOfOctober() {
        Planned report = the(Plans.large("2028-09-29", "2028-10-01"), USE_REPORT);

        assertThat(report.dueAt()).isEqualTo("2028-11-01T17:00:00Z");
        assertThat(report.movedBecause())
                .isEqualTo("moved from Tuesday 31 October 2028, which is no working day: Reformation day");
    }

    @Test
    void aDateOnAWeekendSaysSo() {
        assertThat(the(Plans.large("2027-05-03", "2027-05-06"), USE_REPORT).movedBecause())
                .isEqualTo("moved from Saturday 5 June 2027, which is no working day: weekend");
    }

    @Test
    void whatComesBeforeADayIsMovedBackFromADayOff() {
        ScheduleRow dayBefore = new ScheduleRow(KICK_OFF, Anchor.FIRST_DAY, -1, Unit.DAYS, 2);
        Planned kickOff = the(by(dayBefore, "2027-06-07", "2027-06-07"), KICK_OFF);

        assertThat(kickOff.dueAt()).isEqualTo("2027-06-04T16:00:00Z");
        assertThat(kickOff.movedBecause()).startsWith("moved from Sunday 6 June 2027, ");
    }

    @Test
    void whatFollowsATrainingDoesNotOpenBeforeItsLastDay() {
        Planned debrief = the(Plans.large("2027-06-10", "2027-06-12"), DEBRIEF);

        assertThat(debrief.opensAt()).isEqualTo("2027-06-12T06:00:00Z");
        assertThat(debrief.dueAt()).isEqualTo("2027-06-15T16:00:00Z");
    }

    @Test
    void aWeekendHasAMiddleToo() {
        ScheduleRow middle = new ScheduleRow(PULSE_CHECK, Anchor.MIDDLE, 0, Unit.WORKING_DAYS, 1);

        assertThat(the(by(middle, "2027-06-12", "2027-06-13"), PULSE_CHECK).dueAt())
                .isEqualTo("2027-06-14T16:00:00Z");
        assertThat(the(by(middle, "2027-06-09", "2027-06-10"), PULSE_CHECK).dueAt())
                .isEqualTo("2027-06-09T16:00:00Z");
    }

    @Test
    void whatHasNoEndIsFollowedUpFromItsStart() {
        List<Planned> plan = Plans.plan(LONG_BEFORE, List.of(part(1, Format.SUBSCRIPTION, "2027-01-04", "2027-12-31")));

        assertThat(the(plan, PULSE_CHECK).dueAt()).isEqualTo("2027-01-25T17:00:00Z");
        assertThat(the(plan, PULSE_CHECK).pointlessAfter()).isNull();
        assertThat(the(plan, KICK_OFF).pointlessAfter()).isNull();
        assertThat(the(plan, EVALUATION).dueAt()).isEqualTo("2027-02-03T17:00:00Z");
        assertThat(the(plan, COSTS).dueAt()).isEqualTo("2027-02-15T17:00:00Z");
        assertThat(the(plan, USE_REPORT).dueAt()).isEqualTo("2027-03-05T17:00:00Z");
        assertThat(the(plan, MEASUREMENT).dueAt()).isEqualTo("2027-04-05T16:00:00Z");
        assertThat(plan).extracting(Planned::kind).doesNotContain(INTERIM_RESULTS);
    }

    @Test
    void aTrainingThatStartsTomorrowIsPreparedAtOnce() {
        Instant approval = Instant.parse("2027-06-09T13:15:00Z");
        List<Planned> plan = Plans.large(approval, "2027-06-10", "2027-06-15");

        assertThat(the(plan, BOOKING).opensAt()).isEqualTo(approval);
        assertThat(the(plan, BOOKING).dueAt()).isEqualTo("2027-06-10T16:00:00Z");
        assertThat(the(plan, BOOKING).movedBecause())
                .isEqualTo(
                        "moved from Wednesday 16 June 2027, since the first day of the training is Thursday 10 June 2027");
        assertThat(the(plan, KICK_OFF).opensAt()).isEqualTo(approval);
        assertThat(the(plan, KICK_OFF).dueAt()).isEqualTo("2027-06-10T16:00:00Z");
        assertThat(the(plan, KICK_OFF).movedBecause())
                .isEqualTo(
                        "moved from Wednesday 9 June 2027, since the training was approved on Wednesday 9 June 2027");
        assertThat(the(plan, DEBRIEF).dueAt()).isEqualTo("2027-06-17T16:00:00Z");
    }

    @Test
    void aTrainingThatIsOverIsAskedAboutAtOnce() {
        Instant approval = Instant.parse("2027-06-11T21:59:00Z");
        List<Planned> plan = Plans.large(approval, "2027-02-01", "2027-02-05");

        assertThat(plan)
                .hasSize(13)
                .allSatisfy(planned -> assertThat(planned.opensAt()).isEqualTo(approval))
                .allSatisfy(planned -> assertThat(planned.dueAt()).isEqualTo("2027-06-14T16:00:00Z"));
        assertThat(the(plan, KICK_OFF).pointlessAfter()).isEqualTo("2027-02-05");
    }

    @Test
    void everyPartOfAPackageHasItsOwnCheckpointsAndTheWholeHasOneResult() {
        List<Planned> plan = Plans.plan(
                LONG_BEFORE,
                List.of(
                        part(1, Format.SUBSCRIPTION, "2027-01-04", "2027-12-31"),
                        part(2, Format.WEBINARS, "2027-02-01", "2027-02-26"),
                        part(3, Format.CONFERENCE, "2027-02-10", "2027-02-12"),
                        part(4, Format.WORKSHOP, "2027-02-12", "2027-02-12")));

        assertThat(plan)
                .filteredOn(planned -> planned.kind() == EVALUATION)
                .extracting(Planned::part, planned -> planned.dueAt().toString())
                .containsExactly(
                        tuple(1, "2027-02-03T17:00:00Z"),
                        tuple(3, "2027-02-16T17:00:00Z"),
                        tuple(4, "2027-02-16T17:00:00Z"),
                        tuple(2, "2027-03-02T17:00:00Z"));
        assertThat(plan)
                .filteredOn(planned -> planned.kind() == PULSE_CHECK)
                .extracting(Planned::part)
                .containsExactly(1, 2);
        assertThat(plan)
                .filteredOn(planned -> planned.part() == 0)
                .extracting(Planned::kind)
                .doesNotHaveDuplicates();
        assertThat(the(plan, KICK_OFF).dueAt()).isEqualTo("2026-12-31T17:00:00Z");
        assertThat(the(plan, USE_REPORT).dueAt()).isEqualTo("2027-03-30T16:00:00Z");
        assertThat(the(plan, PULSE_CHECK, 2).pointlessAfter()).isEqualTo("2027-02-26");
    }

    @Test
    void theEarlierOfTwoDatesHolds() {
        ScheduleRow late = new ScheduleRow(DEBRIEF, Anchor.LAST_DAY, 5, Unit.DAYS, 1);
        ScheduleRow early = new ScheduleRow(DEBRIEF, Anchor.LAST_DAY, 3, Unit.WORKING_DAYS, 1);
        List<Planned> plan = Plans.by(facts -> List.of(late, early))
                .plan(LONG_BEFORE, List.of(part(1, Format.WORKSHOP, "2027-06-07", "2027-06-07")), BigDecimal.ZERO, 1);

        assertThat(plan).extracting(planned -> planned.dueAt().toString()).containsExactly("2027-06-10T16:00:00Z");
    }

    @Test
    void aTableWithoutAnswerPlansNothing() {
        assertThat(Plans.by(facts -> List.of())
                        .plan(
                                LONG_BEFORE,
                                List.of(part(1, Format.WORKSHOP, "2027-06-07", "2027-06-07")),
                                BigDecimal.ZERO,
                                1))
                .isEmpty();
    }

    @Test
    void whatOpensLateHasAWorkingDayLeft() {
        Schedule schedule = Plans.by(facts -> List.of());
        Instant due = Instant.parse("2027-03-24T17:00:00Z");

        assertThat(schedule.dueWhenOpened(due, Instant.parse("2027-03-23T22:59:59Z")))
                .isEqualTo(due);
        assertThat(schedule.dueWhenOpened(due, Instant.parse("2027-03-25T12:00:00Z")))
                .isEqualTo("2027-03-30T16:00:00Z");
    }

    private static List<Planned> by(ScheduleRow row, String firstDay, String lastDay) {
        return Plans.by(facts -> List.of(row))
                .plan(LONG_BEFORE, List.of(part(1, Format.WORKSHOP, firstDay, lastDay)), BigDecimal.ZERO, 1);
    }
}
