package org.trainingapproval.delivery.cost.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostCheck;
import org.trainingapproval.delivery.cost.CostDecision;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.delivery.cost.CostReport;

/** Reads and writes what was reported, compared and decided. Nothing of it is ever changed. */
@Component
public class CostStore {

    private final JdbcClient jdbc;

    CostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a report as the latest one of its request, which the caller has locked. */
    public void insert(CostReport report) {
        jdbc.sql("""
                        insert into cost_report (request_no, round, revision, step, amount, reported_by, reported_at)
                        values (:number, :round, :revision, :step, :amount, :by, :at)
                        """)
                .param("number", report.number())
                .param("round", report.round())
                .param("revision", report.revision())
                .param("step", report.step().name())
                .param("amount", report.amount())
                .param("by", report.reportedBy())
                .param("at", utc(report.reportedAt()))
                .update();
    }

    /** The latest report about a request; none before one was made. */
    public Optional<CostReport> find(String number) {
        return jdbc.sql("select * from cost_report where request_no = :number order by round desc limit 1")
                .param("number", number)
                .query((row, index) -> report(row))
                .optional();
    }

    /**
     * The latest report about a request.
     *
     * @throws IllegalStateException before one was made
     */
    public CostReport get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("Nobody said what " + number + " cost"));
    }

    /** Stores what the table said to a report. */
    public void insert(CostReport report, CostCheck check, Instant at) {
        jdbc.sql("insert into cost_check (report_id, approved, approval, checked_at)"
                        + " values (:report, :approved, :approval, :at)")
                .param("report", report.id())
                .param("approved", check.approved())
                .param("approval", check.approval().name())
                .param("at", utc(at))
                .update();
    }

    /** What the table said to a report; none before it was asked. */
    public Optional<CostCheck> check(CostReport report) {
        return jdbc.sql("select approved, approval from cost_check where report_id = :report")
                .param("report", report.id())
                .query((row, index) ->
                        new CostCheck(row.getBigDecimal("approved"), Approval.valueOf(row.getString("approval"))))
                .optional();
    }

    /** Stores what was decided on a report, which nobody decided on before. */
    public void insert(CostReport report, CostDecision decision) {
        jdbc.sql("""
                        insert into cost_decision (report_id, decision, decided_as, decider_id, decided_at)
                        values (:report, :decision, :by, :decider, :at)
                        """)
                .param("report", report.id())
                .param("decision", decision.answer().name())
                .param("by", decision.by().name())
                .param("decider", decision.decider())
                .param("at", utc(decision.at()))
                .update();
        if (decision.reason() != null) {
            jdbc.sql("insert into cost_decision_reason (report_id, reason) values (:report, :reason)")
                    .param("report", report.id())
                    .param("reason", decision.reason())
                    .update();
        }
    }

    /** What was decided on a report; none before that. */
    public Optional<CostDecision> decision(CostReport report) {
        return jdbc.sql("""
                        select d.decision, d.decided_as, d.decider_id, r.reason, d.decided_at
                          from cost_decision d left join cost_decision_reason r on r.report_id = d.report_id
                         where d.report_id = :report
                        """)
                .param("report", report.id())
                .query((row, index) -> decision(row))
                .optional();
    }

    /** The latest report about a revision that was approved; by a person only, or also by the table. */
    public Optional<BigDecimal> approved(String number, int revision, boolean byPersonOnly) {
        return jdbc.sql("""
                        select r.amount from cost_report r join cost_decision d on d.report_id = r.id
                         where r.request_no = :number and r.revision = :revision and d.decision = 'APPROVED'
                           and (d.decided_as = 'PERSON' or not :personOnly)
                         order by r.round desc limit 1
                        """)
                .param("number", number)
                .param("revision", revision)
                .param("personOnly", byPersonOnly)
                .query(BigDecimal.class)
                .optional();
    }

    private static CostReport report(ResultSet row) throws SQLException {
        return new CostReport(
                row.getLong("id"),
                row.getString("request_no"),
                row.getInt("round"),
                row.getInt("revision"),
                CostReport.Step.valueOf(row.getString("step")),
                row.getBigDecimal("amount"),
                row.getString("reported_by"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }

    private static CostDecision decision(ResultSet row) throws SQLException {
        return new CostDecision(
                CostDecision.Answer.valueOf(row.getString("decision")),
                CostDecision.By.valueOf(row.getString("decided_as")),
                row.getString("decider_id"),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
