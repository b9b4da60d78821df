package org.trainingapproval.delivery.persistence;

import static org.trainingapproval.delivery.persistence.DeliveryStore.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.NextStep;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** Reads and writes what people do next. */
@Component
public class NextStepStore {

    private static final String SELECT = """
            select c.request_no, c.kind, c.part, s.step, s.owner_id, s.due_on, s.agreed_by
              from next_step s join checkpoint c on c.id = s.checkpoint_id
            """;

    private final JdbcClient jdbc;

    NextStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a next step of a checkpoint.
     *
     * @param agreedAt when it was agreed
     * @param told whether its owner is told at the same moment
     */
    public void insert(NextStep step, Instant agreedAt, boolean told) {
        jdbc.sql("""
                        insert into next_step (checkpoint_id, step, owner_id, due_on, agreed_by, agreed_at, told_at)
                        select id, :step, :owner, :dueOn, :agreedBy, :agreedAt, :toldAt from checkpoint
                         where request_no = :number and kind = :kind and part = :part
                        """)
                .param("number", step.number())
                .param("kind", step.kind().name())
                .param("part", step.part())
                .param("step", step.step())
                .param("owner", step.owner())
                .param("dueOn", step.dueOn())
                .param("agreedBy", step.agreedBy())
                .param("agreedAt", at(agreedAt))
                .param("toldAt", at(told ? agreedAt : null), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** All next steps of a delivery, the first one first. */
    public List<NextStep> of(String number) {
        return jdbc.sql(SELECT + " where c.request_no = :number order by s.id")
                .param("number", number)
                .query((row, index) -> read(row))
                .list();
    }

    private static NextStep read(ResultSet row) throws SQLException {
        return new NextStep(
                row.getString("request_no"),
                CheckpointKind.valueOf(row.getString("kind")),
                row.getInt("part"),
                row.getString("step"),
                row.getString("owner_id"),
                row.getObject("due_on", LocalDate.class),
                row.getString("agreed_by"));
    }
}
