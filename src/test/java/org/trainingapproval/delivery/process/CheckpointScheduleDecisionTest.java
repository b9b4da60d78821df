package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.ScheduleFacts;
import org.trainingapproval.delivery.schedule.ScheduleRow;
import org.trainingapproval.request.Training.Format;

class CheckpointScheduleDecisionTest {

    private static final String ALWAYS = "BOOKING EVALUATION USE_REPORT MEASUREMENT FEEDBACK";
    private static final String LARGE =
            "BOOKING FORMAT_QUESTION KICK_OFF EVALUATION DEBRIEF CASCADE USE_REPORT FOLLOW_UP MEASUREMENT FEEDBACK";

    private final ShippedSchedule table = new ShippedSchedule();

    @AfterAll
    static void everyRowWasMet() {
        assertThat(ShippedSchedule.TABLE.neverMet()).isEmpty();
    }

    @Test
    void aLargeTrainingIsFollowedFromTheBookingToTheFeedback() {
        assertThat(written(new ScheduleFacts(5, new BigDecimal("1800"), Format.WORKSHOP, 5, 1)))
                .containsExactly(
                        "BOOKING APPROVAL +5 WORKING_DAYS, 5",
                        "FORMAT_QUESTION FIRST_DAY -5 WORKING_DAYS, 5",
                        "KICK_OFF FIRST_DAY -1 WORKING_DAYS, 4",
                        "PULSE_CHECK MIDDLE +0 WORKING_DAYS, 2",
                        "INTERIM_RESULTS MIDDLE +2 WORKING_DAYS, 2",
                        "EVALUATION LAST_DAY +2 WORKING_DAYS, 2",
                        "DEBRIEF LAST_DAY +2 WORKING_DAYS, 2",
                        "CASCADE LAST_DAY +2 WORKING_DAYS, 2",
                        "COSTS LAST_DAY +10 WORKING_DAYS, 8",
                        "USE_REPORT LAST_DAY +30 DAYS, 3",
                        "FOLLOW_UP LAST_DAY +30 DAYS, 3",
                        "MEASUREMENT LAST_DAY +90 DAYS, 5",
                        "FEEDBACK LAST_DAY +100 DAYS, 5");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"SUBSCRIPTION", "ASSOCIATION"})
    void whatHasNoEndIsFollowedFromItsStart(Format format) {
        assertThat(written(new ScheduleFacts(0, new BigDecimal("1800"), format, 5, 1)))
                .containsExactly(
                        "BOOKING APPROVAL +5 WORKING_DAYS, 5",
                        "FORMAT_QUESTION FIRST_DAY -5 WORKING_DAYS, 5",
                        "KICK_OFF FIRST_DAY -1 WORKING_DAYS, 4",
                        "PULSE_CHECK FIRST_DAY +20 DAYS, 2",
                        "EVALUATION FIRST_DAY +30 DAYS, 2",
                        "DEBRIEF FIRST_DAY +30 DAYS, 2",
                        "CASCADE FIRST_DAY +30 DAYS, 2",
                        "COSTS LAST_DAY +40 DAYS, 8",
                        "USE_REPORT LAST_DAY +60 DAYS, 3",
                        "FOLLOW_UP LAST_DAY +60 DAYS, 3",
                        "MEASUREMENT LAST_DAY +90 DAYS, 5",
                        "FEEDBACK LAST_DAY +100 DAYS, 5");
        assertThat(String.join(" ", kinds(new ScheduleFacts(0, BigDecimal.ZERO, format, 1, 1))))
                .isEqualTo("BOOKING PULSE_CHECK EVALUATION USE_REPORT MEASUREMENT FEEDBACK");
    }

    @ParameterizedTest(name = "{0} working days and {1} people: {2}")
    @CsvSource({"1, 1, false", "2, 1, false", "3, 1, true", "1, 3, false", "1, 4, true"})
    void lengthAndPeopleMakeATrainingLarge(int workingDays, int people, boolean large) {
        assertThat(String.join(" ", kinds(new ScheduleFacts(workingDays, BigDecimal.ZERO, Format.WORKSHOP, people, 1))))
                .isEqualTo(large ? LARGE : ALWAYS);
    }

    @ParameterizedTest(name = "{0}: costs {1}, large {2}")
    @CsvSource({"0, false, false", "0.01, true, false", "500, true, false", "500.01, true, true"})
    void costDecidesOnTheRest(BigDecimal cost, boolean costs, boolean large) {
        List<String> kinds = kinds(new ScheduleFacts(1, cost, Format.CONFERENCE, 1, 1));

        assertThat(kinds.contains("COSTS")).isEqualTo(costs);
        assertThat(kinds.containsAll(List.of("KICK_OFF", "DEBRIEF", "CASCADE", "FORMAT_QUESTION", "FOLLOW_UP")))
                .isEqualTo(large);
    }

    @ParameterizedTest(name = "{0} working days: {1}")
    @CsvSource({"3, false", "4, true"})
    void onlyALongTrainingIsLookedAtInBetween(int workingDays, boolean inBetween) {
        List<String> kinds = kinds(new ScheduleFacts(workingDays, BigDecimal.ZERO, Format.WORKSHOP, 1, 1));

        assertThat(kinds.contains("PULSE_CHECK")).isEqualTo(inBetween);
        assertThat(kinds.contains("INTERIM_RESULTS")).isEqualTo(inBetween);
    }

    @Test
    void everyTrainingIsBookedEvaluatedAndMeasuredOnce() {
        for (ScheduleFacts facts : combinations()) {
            assertThat(table.rows(facts))
                    .as("%s", facts)
                    .allSatisfy(row -> assertThat(row.openBefore()).isBetween(1, 60))
                    .extracting(ScheduleRow::checkpoint)
                    .doesNotHaveDuplicates()
                    .contains(
                            CheckpointKind.BOOKING,
                            CheckpointKind.EVALUATION,
                            CheckpointKind.USE_REPORT,
                            CheckpointKind.MEASUREMENT,
                            CheckpointKind.FEEDBACK);
        }
    }

    private static List<ScheduleFacts> combinations() {
        List<ScheduleFacts> all = new ArrayList<>();
        for (Format format : Format.values()) {
            for (int workingDays : new int[] {0, 1, 3, 4, 250}) {
                for (String cost : List.of("0", "0.01", "500", "500.01")) {
                    for (int people : new int[] {1, 4}) {
                        all.add(new ScheduleFacts(workingDays, new BigDecimal(cost), format, people, people));
                    }
                }
            }
        }
        return all;
    }

    private List<String> kinds(ScheduleFacts facts) {
        return table.rows(facts).stream().map(row -> row.checkpoint().name()).toList();
    }

    private List<String> written(ScheduleFacts facts) {
        return table.rows(facts).stream()
                .map(row -> "%s %s %+d %s, %d"
                        .formatted(row.checkpoint(), row.anchor(), row.days(), row.unit(), row.openBefore()))
                .toList();
    }
}
