package org.trainingapproval.platform.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.engine.IdleTimers.Timer;

/** What happens to requests next by itself, and until when people have time. Reads the engine's tables in one statement. */
@Component
public class ComingUp {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ObjectProvider<IdleTimers> idleTimers;

    ComingUp(JdbcClient jdbc, RepositoryService repository, ObjectProvider<IdleTimers> idleTimers) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.idleTimers = idleTimers;
    }

    /** What kind of moment it is. */
    public enum Kind {
        /** A timer of a diagram fires. */
        TIMER,
        /** Somebody is reminded of a task. */
        REMINDER,
        /** A task is due. */
        DUE
    }

    /**
     * A moment to come.
     *
     * @param at when
     * @param kind what kind of moment
     * @param requestNumber number of the request
     * @param what name of the timer or the task, without the number
     * @param people ids of those whose task it is about; none where no task is
     */
    public record Moment(Instant at, Kind kind, String requestNumber, String what, List<String> people) {}

    /** The moments after this one at which something happens, soonest first, at most that many. */
    public List<Moment> after(Instant moment, int most) {
        List<Row> rows = rows(moment, 2 * most);
        List<Timer> timers =
                rows.stream().map(Row::timer).filter(Objects::nonNull).toList();
        Set<Timer> idle =
                idleTimers.stream().flatMap(some -> some.among(timers).stream()).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.timer() == null || !idle.contains(row.timer()))
                .limit(most)
                .map(Row::moment)
                .toList();
    }

    private record Row(Moment moment, @Nullable Timer timer) {}

    // A timer without a date waits until the last year that a date can name.
    private List<Row> rows(Instant moment, int most) {
        return jdbc.sql("""
            with task as (
              select t.*, p.business_key_ as request_no, coalesce(t.assignee_,
                       (select string_agg(l.user_id_, ',' order by l.user_id_) from act_ru_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate')) as people
                from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
               where t.suspension_state_ = 1)
            select j.duedate_ as at, 'TIMER' as kind, p.business_key_ as request_no,
                   j.process_instance_id_ as instance, d.proc_def_id_ as diagram, d.act_id_ as what, t.people
              from act_ru_job j
              join act_ru_jobdef d on d.id_ = j.job_def_id_
              join act_ru_execution p on p.id_ = j.process_instance_id_
              left join task t on t.execution_id_ = j.execution_id_
             where j.type_ = 'timer' and j.retries_ > 0 and j.suspension_state_ = 1
               and j.duedate_ > :from and extract(year from j.duedate_) < 9999 and p.business_key_ is not null
            union all
            select follow_up_date_, 'REMINDER', request_no, null, null, name_, people from task
             where follow_up_date_ > :from and request_no is not null
            union all
            select due_date_, 'DUE', request_no, null, null, name_, people from task
             where due_date_ > :from and request_no is not null
             order by 1, 3, 2 limit :most
            """)
                .param("from", Timestamp.from(moment))
                .param("most", most)
                .query((row, index) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String instance = row.getString("instance");
        return new Row(
                moment(row),
                instance == null ? null : new Timer(row.getString("request_no"), instance, row.getString("what")));
    }

    private Moment moment(ResultSet row) throws SQLException {
        String number = row.getString("request_no");
        String diagram = row.getString("diagram");
        String what = row.getString("what");
        String people = row.getString("people");
        return new Moment(
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                number,
                diagram == null ? withoutNumber(what, number) : nameIn(diagram, what),
                people == null ? List.of() : List.of(people.split(",", -1)));
    }

    private static String withoutNumber(String task, String number) {
        return task.replace(number, "").strip();
    }

    // The engine keeps the diagrams that it has read.
    private String nameIn(String diagram, String element) {
        @Nullable
        ModelElementInstance found = repository.getBpmnModelInstance(diagram).getModelElementById(element);
        String name = found == null ? null : found.getAttributeValue("name");
        return name == null ? element : name;
    }
}
