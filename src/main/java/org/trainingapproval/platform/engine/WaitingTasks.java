package org.trainingapproval.platform.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that waits for people, of all processes. Reads the engine's tables, since the public interface asks for the
 * candidates of each task one by one.
 */
@Component
public class WaitingTasks {

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that somebody has to do.
     *
     * @param name what is to be done, with the number of the request
     * @param businessKey number of the request, or what else the process is about
     * @param assignee id of the person whose task it is; none when one of several may claim it
     * @param users ids of those who may claim it
     * @param groups groups whose members may claim it
     * @param since when it began to wait
     * @param remindAt from when on to remind; none: at once
     * @param dueAt until when it should be done
     */
    public record WaitingTask(
            String name,
            @Nullable String businessKey,
            @Nullable String assignee,
            Set<String> users,
            Set<String> groups,
            Instant since,
            @Nullable Instant remindAt,
            @Nullable Instant dueAt) {}

    /** All of them, what is due first at the beginning. */
    public List<WaitingTask> all() {
        return jdbc.sql("""
                        select t.name_, e.business_key_, t.assignee_, t.create_time_, t.follow_up_date_, t.due_date_,
                               array_remove(array_agg(distinct l.user_id_), null) as users,
                               array_remove(array_agg(distinct l.group_id_), null) as groups
                          from act_ru_task t
                          join act_ru_execution e on e.id_ = t.proc_inst_id_
                          left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                         where t.suspension_state_ = 1
                         group by t.id_, e.business_key_
                         order by t.due_date_ nulls last, t.create_time_, t.id_
                        """).query(WaitingTasks::read).list();
    }

    private static WaitingTask read(ResultSet row, int index) throws SQLException {
        return new WaitingTask(
                row.getString("name_"),
                row.getString("business_key_"),
                row.getString("assignee_"),
                texts(row.getArray("users")),
                texts(row.getArray("groups")),
                Objects.requireNonNull(instant(row.getTimestamp("create_time_"))),
                instant(row.getTimestamp("follow_up_date_")),
                instant(row.getTimestamp("due_date_")));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    // The engine writes moments in the zone of the machine, and so they are read.
    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
