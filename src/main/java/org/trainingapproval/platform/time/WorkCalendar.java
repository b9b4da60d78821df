package org.trainingapproval.platform.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** The organisation's working days: Monday to Friday without the public holidays of its country and region. */
@Component
public class WorkCalendar {

    private static final LocalTime START = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(18, 0);

    private final PublicHolidays holidays;
    private final ZoneId zone;

    /** As the settings say. */
    public WorkCalendar(TrainingSettings settings) {
        this.holidays = new PublicHolidays(settings.holidays(), settings.locale());
        this.zone = settings.zone();
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holidays.on(day).isEmpty();
    }

    /** This day, or the next one on which people work. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** This day, or the last one before it on which people work. */
    public LocalDate workingDayUpTo(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    /** The working day that many working days after a day, which itself does not count; for 0, see workingDayFrom. */
    public LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        LocalDate result = workingDays == 0 ? workingDayFrom(day) : day;
        for (int i = 0; i < workingDays; i++) {
            result = workingDayFrom(result.plusDays(1));
        }
        return result;
    }

    /** The working day that many working days before a day, which itself does not count; for 0, see workingDayUpTo. */
    public LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        LocalDate result = workingDays == 0 ? workingDayUpTo(day) : day;
        for (int i = 0; i < workingDays; i++) {
            result = workingDayUpTo(result.minusDays(1));
        }
        return result;
    }

    /** This day, or the next one on which people work and why it is not this day. */
    public Moved workingDayFor(LocalDate day) {
        return new Moved(workingDayFrom(day), dayOff(day));
    }

    /** Why people don't work on this day: the name of the public holiday, or “weekend”; empty for a working day. */
    public Optional<String> dayOff(LocalDate day) {
        return holidays.on(day).or(() -> isWeekend(day) ? Optional.of("weekend") : Optional.empty());
    }

    /** Which day it is where the organisation is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When work begins on this day: 08:00 in the organisation's zone. */
    public Instant startOfDay(LocalDate day) {
        return day.atTime(START).atZone(zone).toInstant();
    }

    /** When work ends on this day: 18:00 in the organisation's zone. */
    public Instant endOfDay(LocalDate day) {
        return day.atTime(END).atZone(zone).toInstant();
    }

    /**
     * How many working days lie between two days, both included.
     *
     * @param first the first day
     * @param last the last day, not before the first
     */
    public int workingDays(LocalDate first, LocalDate last) {
        return (int)
                first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /**
     * The end of the working day that many working days after a moment. The day of the moment itself does not count; a
     * moment on a day off counts as the working day after it.
     *
     * @param moment when the time starts to run
     * @param workingDays at least 1
     * @return 18:00 of that day in the organisation's zone
     */
    public Instant endOfWorkingDay(Instant moment, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("At least one working day, not " + workingDays);
        }
        LocalDate day = workingDayFrom(dayOf(moment));
        for (int i = 0; i < workingDays; i++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return endOfDay(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
