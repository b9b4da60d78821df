package org.trainingapproval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Days as people read them. */
@Component
public class DateWords {

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    /** As the settings say. */
    public DateWords(TrainingSettings settings) {
        this.day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", settings.locale());
        this.moment = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", settings.locale())
                .withZone(settings.zone());
    }

    /** From a day to another, both included, such as Monday 1 March 2027 to Tuesday 2 March 2027. */
    public String dates(LocalDate first, LocalDate last) {
        return first.equals(last) ? day.format(first) : day.format(first) + " to " + day.format(last);
    }

    /** When a training takes place; one that nothing ends begins and goes on. */
    public String dates(Training training) {
        return dates(training.format(), training.firstDay(), training.lastDay());
    }

    /** The same for something else that is given in such a form. */
    public String dates(Training.Format format, LocalDate first, LocalDate last) {
        return format.isOpenEnded() ? "from " + day.format(first) + ", without an end" : dates(first, last);
    }

    /** A moment where the organisation is, such as Monday 8 March 2027, 18:00. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }
}
