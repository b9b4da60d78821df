package org.trainingapproval.request.review.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.review.Impact;
import org.trainingapproval.request.review.Input;

/** Reads and writes what managers of participants say. */
@Component
public class InputStore {

    private final JdbcClient jdbc;

    InputStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what a manager says; what was said before about the same revision stays. */
    public void insert(String number, int revision, Input input, Instant at) {
        jdbc.sql("""
                        insert into request_input (request_no, revision, manager_id, answered_by, answered_at, impact, impact_text)
                        values (:number, :revision, :manager, :answeredBy, :at, :impact, :text) on conflict do nothing
                        """)
                .param("number", number)
                .param("revision", revision)
                .param("manager", input.manager())
                .param("answeredBy", input.answeredBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("impact", input.impact().name())
                .param("text", input.text())
                .update();
    }

    /** What was said about a revision. */
    public List<Input> of(String number, int revision) {
        return jdbc.sql("""
                        select manager_id, answered_by, impact, impact_text from request_input
                         where request_no = :number and revision = :revision order by answered_at, manager_id
                        """)
                .param("number", number)
                .param("revision", revision)
                .query((row, index) -> new Input(
                        row.getString("manager_id"),
                        row.getString("answered_by"),
                        Impact.valueOf(row.getString("impact")),
                        row.getString("impact_text")))
                .list();
    }
}
