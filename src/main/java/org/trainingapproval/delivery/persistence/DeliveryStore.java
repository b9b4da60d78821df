package org.trainingapproval.delivery.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Delivery;

/** Reads and writes deliveries. */
@Component
public class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new delivery. */
    public void insert(Delivery delivery) {
        jdbc.sql("""
                        insert into delivery (request_no, status, approved_revision, started_at)
                        values (:number, :status, :revision, :startedAt)
                        """)
                .param("number", delivery.number())
                .param("status", delivery.status().name())
                .param("revision", delivery.approvedRevision())
                .param("startedAt", at(delivery.startedAt()))
                .update();
    }

    /** Stores what became of a delivery. */
    public void update(Delivery delivery) {
        jdbc.sql("""
                        update delivery
                           set status = :status, approved_revision = :revision, started_at = :startedAt, ended_at = :endedAt
                         where request_no = :number
                        """)
                .param("number", delivery.number())
                .param("status", delivery.status().name())
                .param("revision", delivery.approvedRevision())
                .param("startedAt", at(delivery.startedAt()))
                .param("endedAt", at(delivery.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The delivery of a request, if there is one. */
    public Optional<Delivery> find(String number) {
        return find(number, "");
    }

    /** The same; whoever else would change it waits until the transaction ends. */
    public Optional<Delivery> findForUpdate(String number) {
        return find(number, " for update");
    }

    private Optional<Delivery> find(String number, String lock) {
        return jdbc.sql("select * from delivery where request_no = :number" + lock)
                .param("number", number)
                .query((row, index) -> new Delivery(
                        row.getString("request_no"),
                        Delivery.Status.valueOf(row.getString("status")),
                        row.getInt("approved_revision"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ended_at")))
                .optional();
    }

    /**
     * Which of these requests are for a training that had begun on a day, in the revision that was approved, or have a delivery
     * that ended.
     *
     * @return by number, whether the delivery ended
     */
    public Map<String, Boolean> begunOrEnded(Collection<String> numbers, LocalDate day) {
        Map<String, Boolean> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                            select r.request_no, d.ended_at is not null as ended
                              from training_request r
                              join request_revision v on v.request_no = r.request_no and v.revision = r.approved_revision
                              left join delivery d on d.request_no = r.request_no
                             where r.request_no in (:numbers)
                               and (d.ended_at is not null
                                    or v.first_day <= :day
                                    or exists (select 1 from request_part p
                                                where p.request_no = v.request_no and p.revision = v.revision
                                                  and p.first_day <= :day))
                            """).param("numbers", numbers).param("day", day).query(row -> {
                found.put(row.getString("request_no"), row.getBoolean("ended"));
            });
        }
        return found;
    }

    /** Which requests were approved for a training that lasts at least until a day, and have no delivery. */
    public List<String> missing(LocalDate day) {
        return jdbc.sql("""
                        select r.request_no
                          from training_request r
                          join request_revision v on v.request_no = r.request_no and v.revision = r.approved_revision
                         where not exists (select 1 from delivery d where d.request_no = r.request_no)
                           and (v.last_day >= :day
                                or exists (select 1 from request_part p
                                            where p.request_no = v.request_no and p.revision = v.revision
                                              and p.last_day >= :day))
                         order by r.request_no
                        """).param("day", day).query(String.class).list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
