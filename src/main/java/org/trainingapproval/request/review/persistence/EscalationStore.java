package org.trainingapproval.request.review.persistence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.review.Escalation;

/** Reads and adds which stages were silent; none is ever changed. */
@Component
public class EscalationStore {

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores that a stage was silent. */
    public void insert(String number, Escalation escalation) {
        jdbc.sql("""
                        insert into review_escalation (request_no, revision, stage, round, silent_id, escalated_at)
                        values (:number, :revision, :stage, :round, :silent, :at)
                        """)
                .param("number", number)
                .param("revision", escalation.revision())
                .param("stage", escalation.stage().name())
                .param("round", escalation.round())
                .param("silent", escalation.silent())
                .param("at", escalation.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every stage of a request that was silent, also of earlier revisions, in their order. */
    public List<Escalation> of(String number) {
        return jdbc.sql("""
                        select revision, stage, round, silent_id, escalated_at from review_escalation
                         where request_no = :number order by id
                        """)
                .param("number", number)
                .query((row, index) -> new Escalation(
                        row.getInt("revision"),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("round"),
                        row.getString("silent_id"),
                        row.getObject("escalated_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
