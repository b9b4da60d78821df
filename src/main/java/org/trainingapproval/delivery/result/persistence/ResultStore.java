package org.trainingapproval.delivery.result.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.result.Result;
import org.trainingapproval.delivery.result.Result.Gain;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.request.businesscase.Hours;

/** Reads and writes results. A result is written once. */
@Component
public class ResultStore {

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a result that is not there yet. */
    public void insert(Result result) {
        Measurement measured = result.measurement();
        jdbc.sql("""
                        insert into training_result (request_no, revision, kpi_actual, measured_on, measured_by,
                               kpi_baseline, kpi_target, planned_cash, real_cash, people, hours_each, hourly_rate,
                               expected_benefit, expected_share, expected_confidence,
                               measured_benefit, share, confidence, worked_out_at)
                        values (:number, :revision, :actual, :on, :by, :baseline, :target, :planned, :real, :people, :each,
                                :rate, :expected, :expectedShare, :expectedConfidence,
                                :measured, :share, :confidence, :at)
                        """)
                .param("number", result.number())
                .param("revision", result.revision())
                .param("actual", measured == null ? null : measured.actual(), Types.NUMERIC)
                .param("on", measured == null ? null : measured.on(), Types.DATE)
                .param("by", measured == null ? null : measured.by(), Types.VARCHAR)
                .param("baseline", result.baseline())
                .param("target", result.target())
                .param("planned", result.plannedCash())
                .param("real", result.realCash(), Types.NUMERIC)
                .param("people", result.timeAway().people())
                .param("each", result.timeAway().each())
                .param("rate", result.hourlyRate())
                .param("expected", result.expected().benefit())
                .param("expectedShare", result.expected().share())
                .param("expectedConfidence", result.expected().confidence())
                .param("measured", result.measured().benefit())
                .param("share", result.measured().share())
                .param("confidence", result.measured().confidence())
                .param("at", result.workedOutAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The result of a request; none before it was worked out. */
    public Optional<Result> find(String number) {
        return jdbc.sql("select * from training_result where request_no = :number")
                .param("number", number)
                .query((row, index) -> result(row))
                .optional();
    }

    /** Which of these requests have a result. */
    public Set<String> among(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select request_no from training_result where request_no in (:numbers)")
                        .param("numbers", numbers)
                        .query(String.class)
                        .set();
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getString("request_no"),
                row.getInt("revision"),
                measurement(row),
                row.getBigDecimal("kpi_baseline"),
                row.getBigDecimal("kpi_target"),
                row.getBigDecimal("planned_cash"),
                row.getBigDecimal("real_cash"),
                new Hours(row.getInt("people"), row.getInt("hours_each")),
                row.getBigDecimal("hourly_rate"),
                new Gain(
                        row.getBigDecimal("expected_benefit"),
                        row.getInt("expected_share"),
                        row.getInt("expected_confidence")),
                new Gain(row.getBigDecimal("measured_benefit"), row.getInt("share"), row.getInt("confidence")),
                row.getObject("worked_out_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Measurement measurement(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("measured_on", LocalDate.class);
        return on == null ? null : new Measurement(row.getBigDecimal("kpi_actual"), on, row.getString("measured_by"));
    }
}
