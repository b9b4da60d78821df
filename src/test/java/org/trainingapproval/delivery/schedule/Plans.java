package org.trainingapproval.delivery.schedule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trainingapproval.delivery.process.ShippedSchedule;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.Training;
import org.trainingapproval.support.TestSettings;

/** Plans of trainings in Hamburg, by the table as it is shipped. */
final class Plans {

    static final WorkCalendar CALENDAR = new WorkCalendar(TestSettings.valid());
    static final Instant LONG_BEFORE = Instant.parse("2026-07-01T09:00:00Z");

    private static final Schedule SCHEDULE = by(new ShippedSchedule());

    private Plans() {}

    static Schedule by(SchedulePolicy policy) {
        return new Schedule(policy, CALENDAR, new DateWords(TestSettings.valid()));
    }

    /** For 1,800 and five people, approved long before. */
    static List<Planned> large(String firstDay, String lastDay) {
        return large(LONG_BEFORE, firstDay, lastDay);
    }

    static List<Planned> large(Instant approvedAt, String firstDay, String lastDay) {
        return plan(approvedAt, List.of(part(1, Training.Format.WORKSHOP, firstDay, lastDay)));
    }

    static List<Planned> plan(Instant approvedAt, List<PartDates> parts) {
        return SCHEDULE.plan(approvedAt, parts, new BigDecimal("1800"), 5);
    }

    /** For one person and nothing. */
    static List<Planned> small(Instant approvedAt, List<PartDates> parts) {
        return SCHEDULE.plan(approvedAt, parts, BigDecimal.ZERO, 1);
    }

    static PartDates part(int number, Training.Format format, String firstDay, String lastDay) {
        return new PartDates(number, "Part " + number, format, LocalDate.parse(firstDay), LocalDate.parse(lastDay));
    }

    static Planned the(List<Planned> plan, CheckpointKind kind) {
        return the(plan, kind, kind.isPerPart() ? 1 : 0);
    }

    static Planned the(List<Planned> plan, CheckpointKind kind, int part) {
        return plan.stream()
                .filter(planned -> planned.kind() == kind && planned.part() == part)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " of part " + part));
    }

    /** Plans around both changes of the clock, a leap day and the turn of a year, as text. */
    static String fixed() {
        List<Planned> all = new ArrayList<>();
        all.addAll(large(Instant.parse("2027-03-15T22:59:59Z"), "2027-03-22", "2027-03-30"));
        all.addAll(large(Instant.parse("2027-10-08T00:30:00Z"), "2027-10-25", "2027-11-02"));
        all.addAll(large(Instant.parse("2027-11-15T23:30:00Z"), "2027-11-30", "2027-12-01"));
        all.addAll(large(Instant.parse("2026-12-14T12:00:00Z"), "2026-12-21", "2026-12-23"));
        all.addAll(small(
                Instant.parse("2027-10-31T00:30:00Z"),
                List.of(part(1, Training.Format.SUBSCRIPTION, "2028-02-29", "2029-02-28"))));
        return String.join("\n", all.stream().map(Planned::toString).toList());
    }
}
