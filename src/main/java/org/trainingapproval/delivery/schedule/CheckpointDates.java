package org.trainingapproval.delivery.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;

/** Works out the dates of one checkpoint. */
record CheckpointDates(WorkCalendar calendar, DateWords words) {

    Planned of(ScheduleRow row, Span span, Instant approvedAt) {
        LocalDate approval = calendar.dayOf(approvedAt);
        LocalDate anchor = anchor(row.anchor(), span, approval);
        LocalDate wanted = counted(anchor, row);
        LocalDate due = row.days() < 0 ? calendar.workingDayUpTo(wanted) : calendar.workingDayFrom(wanted);
        String moved =
                calendar.dayOff(wanted).map(reason -> movedFrom(wanted, reason)).orElse(null);

        Instant opens = latest(approvedAt, calendar.startOfDay(opening(row, anchor, due)));
        LocalDate earliest = calendar.workingDaysAfter(calendar.dayOf(opens), 1);
        if (due.isBefore(earliest)) {
            moved = "moved from " + words.dates(wanted, wanted) + ", since the training was approved on "
                    + words.dates(approval, approval) + " only";
            due = earliest;
        }
        return new Planned(
                row.checkpoint(), span.part(), opens, calendar.endOfDay(due), pointlessAfter(row, span), moved);
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

    private String movedFrom(LocalDate wanted, String reason) {
        return "moved from %s, which is no working day: %s".formatted(words.dates(wanted, wanted), reason);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
