package org.trainingapproval.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out, on the organisation's working days, what the times for an answer mean. */
@Component
public class ResponseDates {

    private final WorkCalendar calendar;

    ResponseDates(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * For something that waits from a moment on.
     *
     * @param from when it began to wait
     * @param times how long one may be silent
     */
    public Promise from(Instant from, ResponseTimes times) {
        return of(from, calendar.endOfWorkingDay(from, times.dueAfter()), times);
    }

    /**
     * For something whose due date stands already.
     *
     * @param from when it began to wait
     * @param due when it is due
     * @param times how long one may be silent; the days until it is due are not read
     */
    public Promise of(Instant from, Instant due, ResponseTimes times) {
        Instant remind = times.remindAfter() == 0 ? from : calendar.endOfWorkingDay(from, times.remindAfter());
        return new Promise(remind, due, after(due, times.handOverAfter()), after(due, times.closeAfter()));
    }

    private @Nullable Instant after(Instant due, @Nullable Integer workingDays) {
        if (workingDays == null) {
            return null;
        }
        return workingDays == 0 ? due : calendar.endOfWorkingDay(due, workingDays);
    }
}
