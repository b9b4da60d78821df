package org.trainingapproval.request.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.ChangeLimit;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.DeliveryProgress;
import org.trainingapproval.request.DeliveryProgress.Progress;
import org.trainingapproval.request.KnownResults;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.review.WhoDecides;
import org.trainingapproval.request.review.WhoDecides.Turn;

/** The requests of one person, read from our own tables; nobody else's are ever found here. */
@Component
@Transactional(readOnly = true)
class OwnRequests {

    private static final int MOST = 50;

    private static final String LAPSED = "Closed: nothing was heard";

    private final JdbcClient jdbc;
    private final WhoDecides whoDecides;
    private final ChangeLimit changeLimit;
    private final DeliveryProgress progress;
    private final KnownResults results;
    private final DateWords dates;

    OwnRequests(
            JdbcClient jdbc,
            WhoDecides whoDecides,
            ChangeLimit changeLimit,
            DeliveryProgress progress,
            KnownResults results,
            DateWords dates) {
        this.jdbc = jdbc;
        this.whoDecides = whoDecides;
        this.changeLimit = changeLimit;
        this.progress = progress;
        this.results = results;
        this.dates = dates;
    }

    /** The latest requests of this person, newest first. */
    List<OwnRequest> of(String person) {
        return completed(jdbc.sql(SELECT + " order by r.created_at desc, r.request_no desc limit " + MOST)
                .param("person", person)
                .query((row, index) -> request(row))
                .list());
    }

    /** A request of this person. */
    Optional<OwnRequest> find(String person, String number) {
        return jdbc.sql(SELECT + " and r.request_no = :number")
                .param("person", person)
                .param("number", number)
                .query((row, index) -> request(row))
                .optional()
                .map(request -> completed(List.of(request)).get(0));
    }

    // With what other features know, in one go for the whole list.
    private List<OwnRequest> completed(List<OwnRequest> requests) {
        List<String> approved = requests.stream()
                .filter(OwnRequest::changeable)
                .map(OwnRequest::number)
                .toList();
        Map<String, String> closed = changeLimit.closed(approved);
        Map<String, Progress> carriedOut = progress.of(approved);
        Set<String> measured = results.among(approved);
        return requests.stream()
                .map(request -> carriedOut.containsKey(request.number())
                        ? request.carriedOut(carriedOut.get(request.number()))
                        : request)
                .map(request -> request.changeable() && closed.containsKey(request.number())
                        ? request.unchangeable(closed.get(request.number()))
                        : request)
                .map(request -> measured.contains(request.number()) ? request.withResult() : request)
                .toList();
    }

    private static final String SELECT = """
            select r.request_no, r.status, r.approved_revision,
                   exists (select from mail m where m.request_no = r.request_no and m.template = 'requestLapsed') as lapsed,
                   coalesce(v.title, v.skill_gap) as title,
                   v.format, v.first_day, v.last_day,
                   (select count(*) from request_part f
                      join request_proposal o on o.request_no = f.request_no and o.revision = f.revision
                     where f.request_no = v.request_no and f.revision = v.revision
                       and coalesce(o.chosen_option, 'PREFERRED') = 'PREFERRED') as further_parts
              from training_request r
              join request_revision v on v.request_no = r.request_no and v.revision = r.revision
             where r.requester_id = :person
            """;

    private OwnRequest request(ResultSet row) throws SQLException {
        String number = row.getString("request_no");
        Status status = Status.valueOf(row.getString("status"));
        boolean changes = row.getObject("approved_revision") != null && status != Status.APPROVED;
        return new OwnRequest(
                number,
                row.getString("title"),
                dates(row),
                status == Status.WITHDRAWN && row.getBoolean("lapsed") ? LAPSED : words(status),
                next(number, status),
                changes,
                status == Status.DRAFT || status == Status.IN_REVIEW || status == Status.DENIED,
                status == Status.APPROVED,
                false);
    }

    private @Nullable String dates(ResultSet row) throws SQLException {
        String format = row.getString("format");
        if (format == null) {
            return null;
        }
        String training = dates.dates(
                Training.Format.valueOf(format),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
        int further = row.getInt("further_parts");
        return further == 0 ? training : "%s (part 1 of %d)".formatted(training, further + 1);
    }

    private static String words(Status status) {
        return switch (status) {
            case DRAFT -> "With you";
            case IN_REVIEW -> "Being decided";
            case APPROVED -> "Approved";
            case DENIED -> "Denied";
            case WITHDRAWN -> "Withdrawn";
            case CANCELLED -> "Ended by an administrator";
        };
    }

    private @Nullable String next(String number, Status status) {
        return switch (status) {
            case DRAFT -> "It goes on as soon as you complete its step in your tasks.";
            case DENIED -> "Read the reason in your tasks, and revise the request or withdraw it.";
            case IN_REVIEW -> whoDecides.on(number).map(this::sentence).orElse(null);
            case APPROVED -> "It can be booked as it was approved. If days or cost have to change, say so here first.";
            case WITHDRAWN, CANCELLED -> null;
        };
    }

    private String sentence(Turn turn) {
        return turn.until() == null
                ? "It waits for you: answer the question or the conditions in your tasks."
                : "%s decides by %s.".formatted(turn.name(), dates.moment(turn.until()));
    }
}
