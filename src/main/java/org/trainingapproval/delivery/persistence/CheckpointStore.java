package org.trainingapproval.delivery.persistence;

import static org.trainingapproval.delivery.persistence.DeliveryStore.at;
import static org.trainingapproval.delivery.persistence.DeliveryStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.time.Promise;

/** Reads and writes the checkpoints of deliveries: the one place where their dates stand. */
@Component
public class CheckpointStore {

    private static final String ONE = " where request_no = :number and kind = :kind and part = :part";

    private final JdbcClient jdbc;

    CheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a checkpoint, unless it is there already. */
    public void insert(Checkpoint checkpoint) {
        dated("""
                        insert into checkpoint (request_no, kind, part, state, opens_at, remind_at, due_at, hand_over_at, close_at,
                                                pointless_after, moved_because, asked)
                        values (:number, :kind, :part, :state, :opensAt, :remindAt, :dueAt, :handOverAt, :closeAt,
                                :pointlessAfter, :movedBecause, :asked) on conflict do nothing
                        """, checkpoint).update();
    }

    /** Stores what became of a checkpoint. */
    public void update(Checkpoint checkpoint) {
        dated("""
                        update checkpoint
                           set state = :state, opens_at = :opensAt, remind_at = :remindAt, due_at = :dueAt,
                               hand_over_at = :handOverAt, close_at = :closeAt, pointless_after = :pointlessAfter,
                               moved_because = :movedBecause, asked = :asked, done_by = :doneBy, done_at = :doneAt
                        """ + ONE, checkpoint)
                .param("doneBy", checkpoint.doneBy(), Types.VARCHAR)
                .param("doneAt", at(checkpoint.doneAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private StatementSpec dated(String sql, Checkpoint checkpoint) {
        Promise dates = checkpoint.dates();
        return keyed(jdbc.sql(sql), checkpoint.number(), checkpoint.kind(), checkpoint.part())
                .param("state", checkpoint.state().name())
                .param("opensAt", at(checkpoint.opensAt()))
                .param("remindAt", at(dates.remindAt()))
                .param("dueAt", at(dates.dueAt()))
                .param("handOverAt", at(dates.handOverAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closeAt", at(dates.closeAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("pointlessAfter", checkpoint.pointlessAfter(), Types.DATE)
                .param("movedBecause", checkpoint.movedBecause(), Types.VARCHAR)
                .param("asked", checkpoint.asked());
    }

    /** Takes a checkpoint away that nobody was asked about. */
    public void delete(Checkpoint checkpoint) {
        keyed(jdbc.sql("delete from checkpoint" + ONE), checkpoint.number(), checkpoint.kind(), checkpoint.part())
                .update();
    }

    /** One checkpoint, if there is such a one. */
    public Optional<Checkpoint> find(String number, CheckpointKind kind, int part) {
        return find(number, kind, part, "");
    }

    /** The same; whoever else would change it waits until the transaction ends. */
    public Optional<Checkpoint> findForUpdate(String number, CheckpointKind kind, int part) {
        return find(number, kind, part, " for update");
    }

    private Optional<Checkpoint> find(String number, CheckpointKind kind, int part, String lock) {
        return keyed(jdbc.sql("select * from checkpoint" + ONE + lock), number, kind, part)
                .query((row, index) -> read(row))
                .optional();
    }

    /** All checkpoints of a delivery in the order in which they are due. */
    public List<Checkpoint> of(String number) {
        return jdbc.sql("select * from checkpoint where request_no = :number order by due_at, opens_at, id")
                .param("number", number)
                .query((row, index) -> read(row))
                .list();
    }

    private static StatementSpec keyed(StatementSpec statement, String number, CheckpointKind kind, int part) {
        return statement.param("number", number).param("kind", kind.name()).param("part", part);
    }

    private static Checkpoint read(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getString("request_no"),
                CheckpointKind.valueOf(row.getString("kind")),
                row.getInt("part"),
                Checkpoint.State.valueOf(row.getString("state")),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                new Promise(
                        row.getObject("remind_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        instant(row, "hand_over_at"),
                        instant(row, "close_at")),
                row.getObject("pointless_after", LocalDate.class),
                row.getString("moved_because"),
                row.getInt("asked"),
                row.getString("done_by"),
                instant(row, "done_at"));
    }
}
