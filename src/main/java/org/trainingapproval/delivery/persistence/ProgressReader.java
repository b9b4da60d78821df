package org.trainingapproval.delivery.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Delivery.Status;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** Reads where many deliveries stand with one statement. */
@Component
public class ProgressReader {

    private final JdbcClient jdbc;

    ProgressReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where one delivery stands.
     *
     * @param number number of the request
     * @param status of the delivery
     * @param booking where its booking stands
     * @param costDecided whether somebody still decides on a cost above what was approved
     * @param begun whether its training has begun
     * @param next which checkpoint comes next; none when nobody is asked any more
     * @param part which part that is about; 0 for the whole, and for a training in one piece
     * @param dueAt until when its answer is wanted
     */
    public record Row(
            String number,
            Status status,
            State booking,
            boolean costDecided,
            boolean begun,
            @Nullable CheckpointKind next,
            int part,
            @Nullable Instant dueAt) {}

    /** The deliveries of these requests whose checkpoints are planned. */
    public List<Row> of(Collection<String> numbers, LocalDate today) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select d.request_no, d.status, b.state as booking, n.kind, n.due_at,
                                       case when exists (select from checkpoint c where c.request_no = d.request_no and c.part > 1)
                                            then n.part else 0 end as part,
                                       exists (select from cost_report r
                                                 join cost_check k on k.report_id = r.id and k.approval <> 'NONE'
                                                where r.request_no = d.request_no
                                                  and not exists (select from cost_decision x where x.report_id = r.id))
                                         as cost_decided,
                                       v.first_day <= :today
                                         or exists (select from request_part p
                                                     where p.request_no = v.request_no and p.revision = v.revision
                                                       and p.first_day <= :today) as begun
                                  from delivery d
                                  join request_revision v on v.request_no = d.request_no and v.revision = d.approved_revision
                                  join checkpoint b on b.request_no = d.request_no and b.kind = 'BOOKING'
                                  left join lateral (
                                    select c.kind, c.part, c.due_at from checkpoint c
                                     where c.request_no = d.request_no and c.state in ('PLANNED', 'OPEN')
                                     order by c.due_at, c.opens_at, c.id limit 1) n on true
                                 where d.request_no in (:numbers)
                                """)
                        .param("numbers", numbers)
                        .param("today", today)
                        .query((row, index) -> read(row))
                        .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        String next = row.getString("kind");
        return new Row(
                row.getString("request_no"),
                Status.valueOf(row.getString("status")),
                State.valueOf(row.getString("booking")),
                row.getBoolean("cost_decided"),
                row.getBoolean("begun"),
                next == null ? null : CheckpointKind.valueOf(next),
                row.getInt("part"),
                DeliveryStore.instant(row, "due_at"));
    }
}
