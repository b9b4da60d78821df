package org.trainingapproval.request.assessment.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.assessment.Assessment;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.Doubt;
import org.trainingapproval.request.policy.RouteStage;

/** Reads and writes what the rules found. */
@Component
public class AssessmentStore {

    private static final String DOUBT = "DOUBT";
    private static final String ALTERNATIVE = "ALTERNATIVE";
    private static final String STAGE = "STAGE";

    private record Finding(String kind, String code, String forRequester, String forReviewer) {}

    private record Judged(@Nullable OffsetDateTime wentOnAt) {}

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what was found in a request's latest revision, in the place of what was found before. */
    public void save(TrainingRequest request, Assessment found, Instant now) {
        jdbc.sql("delete from request_assessment where request_no = :number and revision = :revision")
                .param("number", request.number())
                .param("revision", request.revision())
                .update();
        jdbc.sql("""
                        insert into request_assessment (request_no, revision, assessed_at)
                        values (:number, :revision, :now)
                        """)
                .param("number", request.number())
                .param("revision", request.revision())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        List<Finding> findings = findings(found);
        for (int position = 0; position < findings.size(); position++) {
            insert(request, position, findings.get(position));
        }
    }

    /** Stores when the requester went on. */
    public void updateWentOn(TrainingRequest request, Instant now) {
        jdbc.sql("""
                        update request_assessment set went_on_at = :now
                         where request_no = :number and revision = :revision
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", request.number())
                .param("revision", request.revision())
                .update();
    }

    /** What was found in one revision. */
    public Optional<Assessment> find(String number, int revision) {
        return jdbc.sql("select went_on_at from request_assessment where request_no = :number and revision = :revision")
                .param("number", number)
                .param("revision", revision)
                .query(Judged.class)
                .optional()
                .map(judged -> assessment(findings(number, revision), judged.wentOnAt()));
    }

    private void insert(TrainingRequest request, int position, Finding finding) {
        jdbc.sql("""
                        insert into request_finding (request_no, revision, position, kind, code, for_requester, for_reviewer)
                        values (:number, :revision, :position, :kind, :code, :forRequester, :forReviewer)
                        """)
                .param("number", request.number())
                .param("revision", request.revision())
                .param("position", position)
                .param("kind", finding.kind())
                .param("code", finding.code())
                .param("forRequester", finding.forRequester())
                .param("forReviewer", finding.forReviewer())
                .update();
    }

    private List<Finding> findings(String number, int revision) {
        return jdbc.sql("""
                        select kind, code, for_requester, for_reviewer from request_finding
                         where request_no = :number and revision = :revision order by position
                        """)
                .param("number", number)
                .param("revision", revision)
                .query(Finding.class)
                .list();
    }

    private static List<Finding> findings(Assessment found) {
        List<Finding> findings = new ArrayList<>();
        found.doubts()
                .forEach(doubt ->
                        findings.add(new Finding(DOUBT, doubt.code(), doubt.forRequester(), doubt.forReviewer())));
        found.courseAlternatives()
                .forEach(other -> findings.add(
                        new Finding(ALTERNATIVE, other.kind().name(), other.sentence(), other.sentence())));
        found.route().forEach(stage -> {
            String reasons = String.join("\n", stage.reasons());
            findings.add(new Finding(STAGE, stage.stage().name(), reasons, reasons));
        });
        return findings;
    }

    private static Assessment assessment(List<Finding> findings, @Nullable OffsetDateTime wentOnAt) {
        return new Assessment(
                each(findings, DOUBT, found -> new Doubt(found.code(), found.forRequester(), found.forReviewer())),
                each(
                        findings,
                        ALTERNATIVE,
                        found -> new CourseAlternative(
                                CourseAlternative.Kind.valueOf(found.code()), found.forRequester())),
                each(
                        findings,
                        STAGE,
                        found -> new RouteStage(
                                RouteStage.Stage.valueOf(found.code()),
                                found.forRequester().lines().toList())),
                wentOnAt == null ? null : wentOnAt.toInstant());
    }

    private static <T> List<T> each(List<Finding> findings, String kind, Function<Finding, T> read) {
        return findings.stream()
                .filter(finding -> finding.kind().equals(kind))
                .map(read)
                .toList();
    }
}
