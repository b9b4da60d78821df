package org.trainingapproval.demonstration.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Moments as people read them on a clock, where the organisation is. */
@Component
@Profile("!prod")
class ClockWords {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    ClockWords(TrainingSettings settings) {
        zone = settings.zone();
        day = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", settings.locale());
        time = DateTimeFormatter.ofPattern("HH:mm", settings.locale()).withZone(zone);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Such as Wednesday, 3 March 2027. */
    String day(LocalDate date) {
        return day.format(date);
    }

    /** Such as 10:15. */
    String time(Instant moment) {
        return time.format(moment);
    }

    /** Such as Wednesday, 3 March 2027, 10:15. */
    String moment(Instant moment) {
        return day(dayOf(moment)) + ", " + time(moment);
    }

    /** The morning that many days later, when the digests of that day are on their way. */
    Instant daysAfter(Instant moment, int days) {
        return moment.atZone(zone).plusDays(days).with(MORNING).toInstant();
    }
}
