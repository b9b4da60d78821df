package org.trainingapproval.platform.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** The organisation's working days: Monday to Friday without the public holidays of its country and region. */
@Component
public class WorkCalendar {

    private final HolidayManager holidays;
    private final String[] region;
    private final ZoneId zone;

    WorkCalendar(TrainingSettings settings) {
        this.holidays = HolidayManager.getInstance(
                ManagerParameters.create(settings.holidays().calendar()));
        this.region = settings.holidays().region().isBlank()
                ? new String[0]
                : new String[] {settings.holidays().region()};
        this.zone = settings.zone();
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day, region);
    }

    /** This day, or the next one on which people work. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
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
        LocalDate day = workingDayFrom(LocalDate.ofInstant(moment, zone));
        for (int i = 0; i < workingDays; i++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day.atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
    }
}
