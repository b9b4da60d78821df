package org.trainingapproval.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.engine.WaitingTasks.WaitingTask;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.WorkCalendar;

/** How a digest says what waits. */
@Component
class DigestWords {

    private final WorkCalendar calendar;
    private final DateTimeFormatter day;

    DigestWords(WorkCalendar calendar, TrainingSettings settings) {
        this.calendar = calendar;
        this.day = DateTimeFormatter.ofPattern("EEEE, d MMMM", settings.locale());
    }

    /**
     * One line for one task.
     *
     * @param subjects what the requests are about, by number
     * @param now when it is read
     */
    String line(WaitingTask task, Map<String, String> subjects, Instant now) {
        String subject = task.businessKey() == null ? null : subjects.get(task.businessKey());
        String about = subject == null ? "" : " (" + subject + ")";
        return task.name() + about + until(task.name(), task.dueAt(), now);
    }

    private String until(String name, @Nullable Instant due, Instant now) {
        if (due == null) {
            return "";
        }
        LocalDate last = calendar.dayOf(due);
        if (due.isBefore(now)) {
            return ": was due on " + day.format(last);
        }
        return last.equals(calendar.dayOf(now))
                ? ": " + verb(name) + " today"
                : ": " + verb(name) + " by " + day.format(last);
    }

    // The name of a task begins with what is done.
    private static String verb(String name) {
        String first = name.split(" ", 2)[0];
        return switch (first) {
            case "Review", "Decide" -> "decide";
            case "Answer" -> "answer";
            default -> "due";
        };
    }
}
