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

/** Tells the owner of a next step so on the day on which it is due; before a weekend also what is due on its days. */
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
                        select s.owner_id, s.step, s.due_on, c.request_no
                          from next_step s
                          join checkpoint c on c.id = s.checkpoint_id
                          join delivery d on d.request_no = c.request_no and d.status = 'RUNNING'
                         where s.due_on >= :day and s.due_on < :next order by s.due_on, s.id
                        """)
                .param("day", day)
                .param("next", calendar.workingDayFrom(day.plusDays(1)))
                .query(row -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    String text = "%s (%s): due %s"
                            .formatted(
                                    row.getString("step"),
                                    row.getString("request_no"),
                                    due.equals(day) ? "today" : "on " + words.format(due));
                    lines.computeIfAbsent(row.getString("owner_id"), owner -> new ArrayList<>())
                            .add(new DigestLine(text, true));
                });
        return lines;
    }
}
