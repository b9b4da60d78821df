package org.trainingapproval.delivery.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.time.Moved;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;

/** Works out the dates of one checkpoint. */
record CheckpointDates(WorkCalendar calendar, DateWords words) {

    Planned of(ScheduleRow row, Span span, Instant approvedAt) {
        LocalDate anchor = anchor(row.anchor(), span, calendar.dayOf(approvedAt));
        LocalDate wanted = counted(anchor, row);
        Due due = inTime(row, span, dayFor(row, wanted));

        Instant opens = latest(approvedAt, calendar.startOfDay(opening(row, anchor, due.day())));
        LocalDate earliest = calendar.workingDaysAfter(calendar.dayOf(opens), 1);
        if (due.day().isBefore(earliest)) {
            String why = "since the training was approved on " + written(calendar.dayOf(approvedAt));
            due = new Due(earliest, wanted.isBefore(earliest) ? why : due.why());
        }
        return new Planned(
                row.checkpoint(),
                span.part(),
                opens,
                calendar.endOfDay(due.day()),
                pointlessAfter(row, span),
                due.day().equals(wanted) ? null : "moved from " + written(wanted) + ", " + due.why());
    }

    /**
     * A due day.
     *
     * @param day the day
     * @param why why it is not the one that was wanted; without a meaning when it is
     */
    private record Due(LocalDate day, String why) {}

    private Due dayFor(ScheduleRow row, LocalDate wanted) {
        Moved moved = calendar.workingDayFor(wanted);
        LocalDate day = row.days() < 0 ? calendar.workingDayUpTo(wanted) : moved.day();
        return new Due(day, "which is no working day: " + moved.reason().orElse(""));
    }

    /** What is counted from the approval prepares the training, so it is done before that begins. */
    private Due inTime(ScheduleRow row, Span span, Due due) {
        return row.anchor() == ScheduleRow.Anchor.APPROVAL && !due.day().isBefore(span.firstDay())
                ? new Due(
                        calendar.workingDaysBefore(span.firstDay(), 1),
                        "since the first day of the training is " + written(span.firstDay()))
                : due;
    }

    private LocalDate anchor(ScheduleRow.Anchor anchor, Span span, LocalDate approval) {
        return switch (anchor) {
            case APPROVAL -> approval;
            case FIRST_DAY -> span.firstDay();
            case MIDDLE -> middle(span);
            case LAST_DAY -> span.lastDay();
        };
    }

    /** The working day in the middle; the earlier one of two. */
    private LocalDate middle(Span span) {
        List<LocalDate> days = span.firstDay()
                .datesUntil(span.lastDay().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        return days.isEmpty() ? span.firstDay() : days.get((days.size() - 1) / 2);
    }

    private LocalDate counted(LocalDate anchor, ScheduleRow row) {
        if (row.unit() == ScheduleRow.Unit.DAYS || row.days() == 0) {
            return anchor.plusDays(row.days());
        }
        return row.days() > 0
                ? calendar.workingDaysAfter(anchor, row.days())
                : calendar.workingDaysBefore(anchor, -row.days());
    }

    /** At least a working day before it is due; what follows a day does not open before that day. */
    private LocalDate opening(ScheduleRow row, LocalDate anchor, LocalDate due) {
        LocalDate opening = calendar.workingDaysBefore(due, Math.max(1, row.openBefore()));
        return row.days() > 0 && opening.isBefore(anchor) ? anchor : opening;
    }

    private static @Nullable LocalDate pointlessAfter(ScheduleRow row, Span span) {
        return switch (row.checkpoint()) {
            case FORMAT_QUESTION -> span.firstDay();
            case KICK_OFF, PULSE_CHECK, INTERIM_RESULTS -> span.end();
            default -> null;
        };
    }

    private String written(LocalDate day) {
        return words.dates(day, day);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
