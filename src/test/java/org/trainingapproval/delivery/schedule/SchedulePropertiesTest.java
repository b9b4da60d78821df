package org.trainingapproval.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainingapproval.delivery.process.ShippedSchedule;
import org.trainingapproval.request.Training;

/** What holds for every training, tried with many that nobody thought of. */
class SchedulePropertiesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate EARLIEST = LocalDate.of(2026, 12, 1);
    private static final int TRAININGS = 150;

    private final Map<ScheduleFacts, List<ScheduleRow>> asked = new HashMap<>();
    private final Schedule schedule = Plans.by(facts -> asked.computeIfAbsent(facts, new ShippedSchedule()::rows));

    private record Approved(Instant at, List<PartDates> parts, BigDecimal cash, int headcount) {

        static Approved any(Random chance) {
            LocalDate day = EARLIEST.plusDays(chance.nextInt(500));
            List<PartDates> parts = new ArrayList<>();
            for (int number = 1; number <= 1 + chance.nextInt(4); number++) {
                LocalDate first = day.plusDays(chance.nextInt(90) - 20);
                Training.Format[] formats = Training.Format.values();
                parts.add(new PartDates(
                        number,
                        "Part " + number,
                        formats[chance.nextInt(formats.length)],
                        first,
                        first.plusDays(chance.nextInt(12))));
            }
            Instant at = day.atStartOfDay(BERLIN).toInstant().plusSeconds(chance.nextInt(86_400));
            return new Approved(at, parts, BigDecimal.valueOf(chance.nextInt(4) * 300L), 1 + chance.nextInt(6));
        }

        Approved moved(int days) {
            return new Approved(
                    at,
                    parts.stream()
                            .map(part -> new PartDates(
                                    part.part(),
                                    part.title(),
                                    part.format(),
                                    part.firstDay().plusDays(days),
                                    part.lastDay().plusDays(days)))
                            .toList(),
                    cash,
                    headcount);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDateCanBeKept(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < TRAININGS; i++) {
            Approved training = Approved.any(chance);
            List<Planned> plan = plan(training);
            assertThat(plan)
                    .as("%s", training)
                    .isSortedAccordingTo(Comparator.comparing(Planned::dueAt))
                    .allSatisfy(planned -> canBeKept(planned, training.at()))
                    .extracting(Planned::kind, Planned::part)
                    .doesNotHaveDuplicates();
            assertThat(plan(training)).isEqualTo(plan);
        }
    }

    private static void canBeKept(Planned planned, Instant approvedAt) {
        LocalDate due = planned.dueAt().atZone(BERLIN).toLocalDate();
        assertThat(Plans.CALENDAR.isWorkingDay(due)).isTrue();
        assertThat(planned.dueAt().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(planned.opensAt()).isAfterOrEqualTo(approvedAt);
        assertThat(planned.opensAt().equals(approvedAt)
                        || planned.opensAt().atZone(BERLIN).toLocalTime().equals(LocalTime.of(8, 0)))
                .isTrue();
        assertThat(due)
                .isAfterOrEqualTo(Plans.CALENDAR.workingDaysAfter(
                        planned.opensAt().atZone(BERLIN).toLocalDate(), 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void oneThingComesAfterTheOther(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < TRAININGS; i++) {
            Approved training = Approved.any(chance);
            List<Planned> plan = plan(training);
            for (Planned earlier : plan) {
                for (Planned later : plan) {
                    boolean comparable = earlier.part() == later.part() || follows(later, training);
                    if (comparable && phase(earlier) < phase(later)) {
                        assertThat(earlier.dueAt())
                                .as("%s before %s of %s", earlier, later, training)
                                .isBeforeOrEqualTo(later.dueAt());
                    }
                }
            }
        }
    }

    /** The costs of a package are asked for when its last invoice is in, whatever else of it goes on. */
    private static boolean follows(Planned later, Approved training) {
        return later.kind().compareTo(CheckpointKind.CASCADE) > 0
                && (later.kind() != CheckpointKind.COSTS || training.parts().size() == 1);
    }

    /** What may be asked side by side has one number. */
    private static int phase(Planned planned) {
        return switch (planned.kind()) {
            case BOOKING, FORMAT_QUESTION -> 1;
            case KICK_OFF -> 2;
            case PULSE_CHECK -> 3;
            case INTERIM_RESULTS -> 4;
            case EVALUATION, DEBRIEF, CASCADE -> 5;
            case COSTS, USE_REPORT, FOLLOW_UP -> 6;
            case MEASUREMENT -> 7;
            case FEEDBACK -> 8;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 14, 28, 100})
    void whatLiesAheadMovesWithTheTraining(int days) {
        Random chance = new Random(days);
        for (int i = 0; i < TRAININGS; i++) {
            Approved training = Approved.any(chance);
            List<Planned> later = plan(training.moved(days));
            for (Planned before : plan(training)) {
                find(later, before).ifPresent(after -> movesAlong(before, after, days, training));
            }
        }
    }

    private static void movesAlong(Planned before, Planned after, int days, Approved training) {
        assertThat(after.dueAt()).as("%s, %s of %s", before, after, training).isAfterOrEqualTo(before.dueAt());
        assertThat(after.opensAt()).isAfterOrEqualTo(before.opensAt());
        boolean ahead = before.opensAt().isAfter(training.at()) && before.kind() != CheckpointKind.BOOKING;
        if (ahead && days >= 14) {
            assertThat(ChronoUnit.DAYS.between(before.dueAt(), after.dueAt()))
                    .as("%s, %s of %s", before, after, training)
                    .isBetween(days - 10L, days + 10L);
        }
    }

    private static Optional<Planned> find(List<Planned> plan, Planned wanted) {
        return plan.stream()
                .filter(planned -> planned.kind() == wanted.kind() && planned.part() == wanted.part())
                .findFirst();
    }

    private List<Planned> plan(Approved training) {
        return schedule.plan(training.at(), training.parts(), training.cash(), training.headcount());
    }
}
