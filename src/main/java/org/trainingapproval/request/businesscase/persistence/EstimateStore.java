package org.trainingapproval.request.businesscase.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.Benefit.Kind;
import org.trainingapproval.request.businesscase.CostLines;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.policy.EstimateDepth.Depth;

/** Reads and writes the estimates of requests. */
@Component
public class EstimateStore {

    private static final String COLUMNS = "depth, goal_id, kpi_suggestion, fee, travel, lodging, materials, cover,"
            + " benefit_kind, unit_value, minutes_saved, tasks_per_week, benefit_count, benefit_each, benefit_amount,"
            + " share, confidence, hourly_rate, months_to_effect, evidence, evidence_source, intangibles, recorded_at";

    private static final String ESTIMATE = """
            select e.*, v.kpi_baseline, v.kpi_target
              from request_estimate e
              join request_revision v on v.request_no = e.request_no and v.revision = e.revision
             where e.request_no = :number
            """;

    private final JdbcClient jdbc;

    EstimateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the estimate of a request's latest revision, in the place of an earlier one. */
    public void save(TrainingRequest request, Estimate estimate, Instant now) {
        jdbc.sql("delete from request_estimate where request_no = :number and revision = :revision")
                .param("number", request.number())
                .param("revision", request.revision())
                .update();
        StatementSpec insert = jdbc.sql("insert into request_estimate (request_no, revision, " + COLUMNS + """
                        ) values (:number, :revision, :depth, :goal, :kpiSuggestion, :fee, :travel, :lodging, :materials,
                               :cover, :kind, :unitValue, :minutes, :tasks, :count, :each, :amount, :share, :confidence,
                               :hourlyRate, :months, :evidence, :source, :intangibles, :now)
                        """)
                .param("number", request.number())
                .param("revision", request.revision())
                .param("depth", estimate.depth().name())
                .param("goal", estimate.goal())
                .param("kpiSuggestion", estimate.kpiSuggestion())
                .param("share", estimate.share())
                .param("confidence", estimate.confidence())
                .param("hourlyRate", estimate.hourlyRate())
                .param("months", estimate.monthsToEffect())
                .param("evidence", estimate.evidence())
                .param("source", estimate.evidenceSource())
                .param("intangibles", estimate.intangibles())
                .param("now", now.atOffset(ZoneOffset.UTC));
        benefit(costs(insert, estimate.costs()), estimate.benefit()).update();
    }

    /** The estimate of one revision. */
    public Optional<Estimate> find(String number, int revision) {
        return jdbc.sql(ESTIMATE + " and e.revision = :revision")
                .param("number", number)
                .param("revision", revision)
                .query((row, index) -> estimate(row))
                .optional();
    }

    /** Starts the estimate of a revision from that of another one. */
    public void copy(String number, int from, int to) {
        jdbc.sql("insert into request_estimate (request_no, revision, %1$s) select request_no, :to, %1$s"
                                .formatted(COLUMNS)
                        + " from request_estimate where request_no = :number and revision = :from")
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static StatementSpec costs(StatementSpec insert, @Nullable CostLines costs) {
        return insert.param("fee", costs == null ? null : costs.fee())
                .param("travel", costs == null ? null : costs.travel())
                .param("lodging", costs == null ? null : costs.lodging())
                .param("materials", costs == null ? null : costs.materials())
                .param("cover", costs == null ? null : costs.cover());
    }

    private static StatementSpec benefit(StatementSpec insert, Benefit benefit) {
        Benefit.HoursSaved hours = benefit instanceof Benefit.HoursSaved saved ? saved : null;
        Benefit.Fewer fewer = benefit instanceof Benefit.Fewer counted ? counted : null;
        return insert.param("kind", benefit.kind().name())
                .param("unitValue", benefit instanceof Benefit.UnitValue unit ? unit.unitValue() : null)
                .param("minutes", hours == null ? null : hours.minutes())
                .param("tasks", hours == null ? null : hours.tasksPerWeek())
                .param("count", fewer == null ? null : fewer.count())
                .param("each", fewer == null ? null : fewer.each())
                .param("amount", benefit instanceof Benefit.Amount amount ? amount.firstYear() : null);
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        return new Estimate(
                Depth.valueOf(row.getString("depth")),
                row.getString("goal_id"),
                row.getString("kpi_suggestion"),
                costs(row),
                benefit(row),
                row.getInt("share"),
                row.getInt("confidence"),
                row.getBigDecimal("hourly_rate"),
                row.getObject("months_to_effect", Integer.class),
                row.getString("evidence"),
                row.getString("evidence_source"),
                row.getString("intangibles"));
    }

    private static @Nullable CostLines costs(ResultSet row) throws SQLException {
        BigDecimal fee = row.getBigDecimal("fee");
        return fee == null
                ? null
                : new CostLines(
                        fee,
                        row.getBigDecimal("travel"),
                        row.getBigDecimal("lodging"),
                        row.getBigDecimal("materials"),
                        row.getBigDecimal("cover"));
    }

    private static Benefit benefit(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("benefit_kind"));
        return switch (kind) {
            case UNIT_VALUE ->
                new Benefit.UnitValue(
                        row.getBigDecimal("kpi_baseline"),
                        row.getBigDecimal("kpi_target"),
                        row.getBigDecimal("unit_value"));
            case HOURS_SAVED ->
                new Benefit.HoursSaved(
                        row.getBigDecimal("minutes_saved"),
                        row.getBigDecimal("tasks_per_week"),
                        row.getBigDecimal("hourly_rate"));
            case ERRORS, RETENTION ->
                new Benefit.Fewer(kind, row.getBigDecimal("benefit_count"), row.getBigDecimal("benefit_each"));
            case REVENUE, COST_AVOIDED, AMOUNT -> new Benefit.Amount(kind, row.getBigDecimal("benefit_amount"));
            case NONE -> new Benefit.None();
        };
    }
}
