package org.trainingapproval.request.review.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.review.Agreement;
import org.trainingapproval.request.review.Basis;
import org.trainingapproval.request.review.Basis.FurtherPart;
import org.trainingapproval.request.review.Capacity;
import org.trainingapproval.request.review.Decision;
import org.trainingapproval.request.review.DenialReason;
import org.trainingapproval.request.review.Note;
import org.trainingapproval.request.review.Outcome;
import org.trainingapproval.request.review.ReviewerRole;

/** Reads and adds decisions; none is ever changed. */
@Component
public class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a decision with everything that was said about it; gives back its id. */
    public long insert(String number, Decision decision) {
        Basis basis = decision.basis();
        long id = jdbc.sql("""
                        insert into request_decision (request_no, revision, stage, round, decision, decider_id, decided_as,
                               decided_at, chosen_option, cash_cost, first_day, last_day, headcount,
                               particulars)
                        values (:number, :revision, :stage, :round, :outcome, :decider, :decidedAs, :decidedAt, :chosen,
                               :cash, :firstDay, :lastDay, :headcount, :particulars) returning id
                        """)
                .param("number", number)
                .param("revision", decision.revision())
                .param("stage", decision.stage().name())
                .param("round", decision.round())
                .param("outcome", decision.outcome().name())
                .param("decider", decision.decider())
                .param("decidedAs", decision.decidedAs().name())
                .param("decidedAt", utc(decision.decidedAt()))
                .param(
                        "chosen",
                        decision.chosen() == null ? null : decision.chosen().name())
                .param("cash", basis.cashCost())
                .param("firstDay", basis.firstDay())
                .param("lastDay", basis.lastDay())
                .param("headcount", basis.headcount())
                .param("particulars", basis.particulars())
                .query(Long.class)
                .single();
        jdbc.sql("insert into decision_training (decision_id, title, provider) values (:id, :title, :provider)")
                .param("id", id)
                .param("title", basis.title())
                .param("provider", basis.provider())
                .update();
        decision.reasons()
                .forEach(reason -> jdbc.sql("insert into decision_reason_code (decision_id, code) values (:id, :code)")
                        .param("id", id)
                        .param("code", reason.name())
                        .update());
        decision.notes().forEach((kind, note) -> insertNote(id, kind, note));
        if (decision.agreement() != null) {
            insertAgreement(id, decision.agreement());
        }
        return id;
    }

    private void insertAgreement(long id, Agreement agreement) {
        jdbc.sql("""
                        insert into decision_agreement (decision_id, target, objectives, reviewer_role)
                        values (:id, :target, :objectives, :role)
                        """)
                .param("id", id)
                .param("target", agreement.target())
                .param("objectives", agreement.objectives())
                .param("role", agreement.role().name())
                .update();
    }

    /** Stores what was written about a decision. */
    public void insertNote(long decision, Note kind, String note) {
        jdbc.sql("insert into decision_note (decision_id, kind, note) values (:id, :kind, :note)")
                .param("id", decision)
                .param("kind", kind.name())
                .param("note", note)
                .update();
    }

    /** Stores whether the requester accepts conditions. */
    public void insertConditionAnswer(long decision, boolean accepted, String actor, Instant at) {
        jdbc.sql("""
                        insert into condition_answer (decision_id, accepted, answered_by, answered_at)
                        values (:id, :accepted, :actor, :at)
                        """)
                .param("id", decision)
                .param("accepted", accepted)
                .param("actor", actor)
                .param("at", utc(at))
                .update();
    }

    /** Every decision on a request, also on earlier revisions, in their order. */
    public List<Decision> all(String number) {
        return jdbc.sql("""
                        select d.*, t.title, t.provider, a.target, a.objectives, a.reviewer_role, c.accepted,
                               (select string_agg(code, ',' order by code) from decision_reason_code where decision_id = d.id)
                                 as codes,
                               array(select kind from decision_note where decision_id = d.id order by kind) as kinds,
                               array(select note from decision_note where decision_id = d.id order by kind) as texts,
                               -- What a revision proposes does not change any more when somebody decides on it.
                               (select string_agg(person_id, ',') from participant
                                 where request_no = d.request_no and revision = d.revision) as participants,
                               -- A decision that chose nothing was about what was chosen then.
                               array(select concat_ws(' ', f.first_day, f.last_day, f.title)
                                       from request_part f
                                       join request_proposal o on o.request_no = f.request_no and o.revision = f.revision
                                      where f.request_no = d.request_no and f.revision = d.revision
                                        and coalesce(d.chosen_option, o.chosen_option, 'PREFERRED') = 'PREFERRED'
                                      order by f.position) as parts
                          from request_decision d
                          left join decision_training t on t.decision_id = d.id
                          left join decision_agreement a on a.decision_id = d.id
                          left join condition_answer c on c.decision_id = d.id
                         where d.request_no = :number
                         order by d.id
                        """)
                .param("number", number)
                .query((row, index) -> decision(row))
                .list();
    }

    private static Map<Note, String> notes(ResultSet row) throws SQLException {
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        String[] texts = (String[]) row.getArray("texts").getArray();
        Map<Note, String> notes = new EnumMap<>(Note.class);
        for (int i = 0; i < kinds.length; i++) {
            notes.put(Note.valueOf(kinds[i]), texts[i]);
        }
        return notes;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String chosen = row.getString("chosen_option");
        String codes = row.getString("codes");
        return new Decision(
                row.getLong("id"),
                row.getInt("revision"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("round"),
                Outcome.valueOf(row.getString("decision")),
                row.getString("decider_id"),
                Capacity.valueOf(row.getString("decided_as")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                chosen == null ? null : Option.valueOf(chosen),
                basis(row),
                codes == null ? List.of() : reasons(codes),
                notes(row),
                agreement(row),
                row.getObject("accepted", Boolean.class));
    }

    private static List<DenialReason> reasons(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(DenialReason::valueOf)
                .sorted()
                .toList();
    }

    // An erased training is another one than any that is proposed, so that its decision no longer holds.
    private static Basis basis(ResultSet row) throws SQLException {
        String participants = row.getString("participants");
        return new Basis(
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("provider"), ""),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBigDecimal("cash_cost"),
                row.getInt("headcount"),
                participants == null ? Set.of() : Set.of(participants.split(",", -1)),
                Stream.of((String[]) row.getArray("parts").getArray())
                        .map(part -> part.split(" ", 3))
                        .map(part -> new FurtherPart(part[2], LocalDate.parse(part[0]), LocalDate.parse(part[1])))
                        .toList(),
                Objects.requireNonNullElse(row.getString("particulars"), ""));
    }

    private static @Nullable Agreement agreement(ResultSet row) throws SQLException {
        String role = row.getString("reviewer_role");
        return role == null
                ? null
                : new Agreement(row.getBigDecimal("target"), row.getString("objectives"), ReviewerRole.valueOf(role));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
