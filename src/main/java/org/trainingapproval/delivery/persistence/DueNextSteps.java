package org.trainingapproval.delivery.persistence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.waiting.DigestLine;
import org.trainingapproval.waiting.DigestPart;

/**
 * Tells the owner of a next step once: on the day on which it is due, before a weekend also what is due on its days, and as
 * soon as possible after that when nobody could be told in time. A training that was cancelled has no next steps.
 */
@Component
class DueNextSteps implements DigestPart {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final DateTimeFormatter words;

    DueNextSteps(JdbcClient jdbc, WorkCalendar calendar, TrainingSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = DateTimeFormatter.ofPattern("EEEE, d MMMM", settings.locale());
    }

    @Override
    public Map<String, List<DigestLine>> of(LocalDate day) {
        Map<String, List<DigestLine>> lines = new HashMap<>();
        jdbc.sql("""
                        select s.owner_id, s.step, s.due_on, c.request_no, last.day as told_on,
                               coalesce(s.agreed_at > last.sent_at, true) as agreed_since
                          from next_step s
                          join checkpoint c on c.id = s.checkpoint_id
                          join delivery d on d.request_no = c.request_no and d.status <> 'CANCELLED'
                          left join lateral (select g.day, g.sent_at from digest g where g.person_id = s.owner_id
                                              order by g.day desc limit 1) last on true
                         where s.due_on < :next
                           and (last.sent_at is null or s.agreed_at > last.sent_at or s.due_on > last.day)
                         order by s.due_on, s.id
                        """).param("next", next(day)).query(row -> {
            LocalDate due = row.getObject("due_on", LocalDate.class);
            // The last digest told all that was due before the working day after it.
            if (!row.getBoolean("agreed_since") && due.isBefore(next(row.getObject("told_on", LocalDate.class)))) {
                return;
            }
            String text = "%s (%s): %s"
                    .formatted(
                            row.getString("step"),
                            row.getString("request_no"),
                            due.equals(day)
                                    ? "due today"
                                    : (due.isBefore(day) ? "was due on " : "due on ") + words.format(due));
            lines.computeIfAbsent(row.getString("owner_id"), owner -> new ArrayList<>())
                    .add(new DigestLine(text, true));
        });
        return lines;
    }

    private LocalDate next(LocalDate day) {
        return calendar.workingDayFrom(day.plusDays(1));
    }
}
