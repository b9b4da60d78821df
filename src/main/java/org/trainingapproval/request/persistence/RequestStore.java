package org.trainingapproval.request.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;

/** Reads and writes requests and their revisions. */
@Component
public class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free number of a year; two requests at once wait for each other, so there are no gaps. */
    public String nextNumber(int year) {
        int next = jdbc.sql("""
                        insert into request_number as n (year, last) values (:year, 1)
                        on conflict (year) do update set last = n.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
        return "TR-%d-%06d".formatted(year, next);
    }

    /** Stores a new request with its first revision. */
    public void insert(TrainingRequest request) {
        jdbc.sql("""
                        insert into training_request (request_no, requester_id, status, revision, created_at)
                        values (:number, :requester, :status, :revision, :createdAt)
                        """)
                .param("number", request.number())
                .param("requester", request.requester())
                .param("status", request.status().name())
                .param("revision", request.revision())
                .param("createdAt", utc(request.createdAt()))
                .update();
        Need need = request.need();
        jdbc.sql("""
                        insert into request_revision (request_no, revision, skill_gap, gap_found_by, audience, kpi_name,
                               kpi_unit, kpi_direction, kpi_baseline, kpi_target, kpi_source, created_at)
                        values (:number, :revision, :skillGap, :gapFoundBy, :audience, :kpi, :unit, :direction, :baseline,
                               :target, :source, :createdAt)
                        """)
                .param("number", request.number())
                .param("revision", request.revision())
                .param("skillGap", need.skillGap())
                .param("gapFoundBy", need.gapFoundBy().name())
                .param("audience", need.audience().name())
                .param("kpi", need.kpi())
                .param("unit", need.unit())
                .param("direction", need.direction().name())
                .param("baseline", need.baseline())
                .param("target", need.target())
                .param("source", need.source())
                .param("createdAt", utc(request.createdAt()))
                .update();
    }

    /** Stores by which metric a request is to be judged. */
    public void updateNeed(TrainingRequest request) {
        Need need = request.need();
        jdbc.sql("""
                        update request_revision
                           set kpi_name = :kpi, kpi_unit = :unit, kpi_direction = :direction, kpi_baseline = :baseline,
                               kpi_target = :target, kpi_source = :source
                         where request_no = :number and revision = :revision
                        """)
                .param("kpi", need.kpi())
                .param("unit", need.unit())
                .param("direction", need.direction().name())
                .param("baseline", need.baseline())
                .param("target", need.target())
                .param("source", need.source())
                .param("number", request.number())
                .param("revision", request.revision())
                .update();
    }

    /** Stores which training a request proposes. */
    public void updateTraining(TrainingRequest request) {
        Training training = request.describedTraining();
        jdbc.sql("""
                        update request_revision
                           set title = :title, provider = :provider, format = :format, place = :place,
                               first_day = :firstDay, last_day = :lastDay, cash_cost = :cashCost,
                               free_of_charge = :freeOfCharge
                         where request_no = :number and revision = :revision
                        """)
                .param("title", training.title())
                .param("provider", training.provider())
                .param("format", training.format().name())
                .param("place", training.place())
                .param("firstDay", training.firstDay())
                .param("lastDay", training.lastDay())
                .param("cashCost", training.cashCost())
                .param("freeOfCharge", training.cashCost().signum() == 0)
                .param("number", request.number())
                .param("revision", request.revision())
                .update();
    }

    /** Stores where a request stands; it ended at the given moment, or has not ended. */
    public void update(TrainingRequest request, @Nullable Instant endedAt) {
        jdbc.sql("""
                        update training_request
                           set status = :status, reviewer_id = :reviewer, revision = :revision,
                               approved_revision = :approvedRevision, ended_at = :endedAt
                         where request_no = :number
                        """)
                .param("status", request.status().name())
                .param("reviewer", request.reviewer())
                .param("revision", request.revision())
                .param("approvedRevision", request.approvedRevision(), Types.INTEGER)
                .param("endedAt", endedAt == null ? null : utc(endedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", request.number())
                .update();
    }

    /** The highest revision that a request ever had. */
    public int lastRevision(String number) {
        return jdbc.sql("select max(revision) from request_revision where request_no = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** Stores the revision of a request as a copy of an earlier one. */
    public void insertRevision(TrainingRequest request, int from, Instant createdAt) {
        jdbc.sql("""
                        insert into request_revision (request_no, revision, skill_gap, gap_found_by, audience, kpi_name,
                               kpi_unit, kpi_direction, kpi_baseline, kpi_target, kpi_source, title, provider, format,
                               place, first_day, last_day, free_of_charge, cash_cost, created_at)
                        select request_no, :revision, skill_gap, gap_found_by, audience, kpi_name,
                               kpi_unit, kpi_direction, kpi_baseline, kpi_target, kpi_source, title, provider, format,
                               place, first_day, last_day, free_of_charge, cash_cost, :createdAt
                          from request_revision where request_no = :number and revision = :from
                        """)
                .param("revision", request.revision())
                .param("createdAt", utc(createdAt))
                .param("number", request.number())
                .param("from", from)
                .update();
    }

    /**
     * The request with its present revision, locked until the transaction ends.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
     */
    public TrainingRequest getForUpdate(String number) {
        // Locked by itself: a join that waited for the lock finds no row when the request has another revision since.
        jdbc.sql("select request_no from training_request where request_no = :number for update")
                .param("number", number)
                .query(String.class)
                .single();
        return get(number);
    }

    /**
     * The request with its present revision.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
     */
    public TrainingRequest get(String number) {
        return read(number);
    }

    /** The training that one revision of a request proposes, with what was chosen in its review; none before it was described. */
    public Optional<Training> training(String number, int revision) {
        return jdbc.sql("select * from request_revision where request_no = :number and revision = :revision")
                .param("number", number)
                .param("revision", revision)
                .query((row, index) -> Optional.ofNullable(training(row)))
                .single();
    }

    /** Why one revision of a request needs the training. */
    public Need need(String number, int revision) {
        return jdbc.sql("select * from request_revision where request_no = :number and revision = :revision")
                .param("number", number)
                .param("revision", revision)
                .query((row, index) -> need(row))
                .single();
    }

    private TrainingRequest read(String number) {
        return jdbc.sql("""
                        select r.request_no, r.requester_id, r.status, r.reviewer_id, r.revision, r.approved_revision,
                               r.created_at, v.*
                          from training_request r
                          join request_revision v on v.request_no = r.request_no and v.revision = r.revision
                         where r.request_no = :number
                        """)
                .param("number", number)
                .query((row, index) -> request(row))
                .single();
    }

    private static TrainingRequest request(ResultSet row) throws SQLException {
        return new TrainingRequest(
                row.getString("request_no"),
                row.getString("requester_id"),
                Status.valueOf(row.getString("status")),
                row.getString("reviewer_id"),
                row.getInt("revision"),
                row.getObject("approved_revision", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                need(row),
                training(row));
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getString("skill_gap"),
                Need.GapFoundBy.valueOf(row.getString("gap_found_by")),
                Need.Audience.valueOf(row.getString("audience")),
                row.getString("kpi_name"),
                row.getString("kpi_unit"),
                Need.Direction.valueOf(row.getString("kpi_direction")),
                row.getBigDecimal("kpi_baseline"),
                row.getBigDecimal("kpi_target"),
                row.getString("kpi_source"));
    }

    private static @Nullable Training training(ResultSet row) throws SQLException {
        String title = row.getString("title");
        BigDecimal cost = row.getBigDecimal("cash_cost");
        if (title == null || cost == null) {
            return null;
        }
        return new Training(
                title,
                row.getString("provider"),
                Training.Format.valueOf(row.getString("format")),
                row.getString("place"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                cost);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
