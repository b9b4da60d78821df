package org.trainingapproval.request.review.persistence;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.review.RouteStep;

/** Reads and writes who has to decide on a revision of a request. */
@Component
public class RouteStore {

    private final JdbcClient jdbc;

    RouteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the route of a revision, in the place of what it was before. */
    public void replace(String number, int revision, List<RouteStep> route) {
        jdbc.sql("delete from request_route where request_no = :number and revision = :revision")
                .param("number", number)
                .param("revision", revision)
                .update();
        for (int i = 0; i < route.size(); i++) {
            RouteStep step = route.get(i);
            jdbc.sql("""
                            insert into request_route (request_no, revision, position, stage, reasons, decision_id)
                            values (:number, :revision, :position, :stage, :reasons, :decision)
                            """)
                    .param("number", number)
                    .param("revision", revision)
                    .param("position", i + 1)
                    .param("stage", step.stage().name())
                    .param("reasons", String.join("\n", step.reasons()))
                    .param("decision", step.decision(), Types.BIGINT)
                    .update();
        }
    }

    /** The route of a revision; empty before it was sent. */
    public List<RouteStep> of(String number, int revision) {
        return jdbc.sql("""
                        select stage, reasons, decision_id from request_route
                         where request_no = :number and revision = :revision order by position
                        """)
                .param("number", number)
                .param("revision", revision)
                .query((row, index) -> new RouteStep(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("reasons").lines().toList(),
                        row.getObject("decision_id", Long.class)))
                .list();
    }
}
