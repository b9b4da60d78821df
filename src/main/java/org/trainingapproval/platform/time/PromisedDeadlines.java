package org.trainingapproval.platform.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes a deadline once and keeps it, so that everybody who asks again is told what was promised. */
@Component
public class PromisedDeadlines {

    private final JdbcClient jdbc;
    private final ResponseDates dates;
    private final Clock clock;

    PromisedDeadlines(JdbcClient jdbc, ResponseDates dates, Clock clock) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * What was promised for this revision of a request; promises it when nothing was yet.
     *
     * @param requestNumber number of the request
     * @param revision its revision
     * @param kind what has to be done, for example {@code IMPACT}
     * @param round how often that had to be done already, from 1
     * @param times how long one may be silent, if it has to be promised now
     */
    public Promise promise(String requestNumber, int revision, String kind, int round, ResponseTimes times) {
        Promise now = dates.from(clock.instant(), times);
        jdbc.sql("""
                        insert into deadline
                               (request_no, revision, kind, round, remind_at, due_at, hand_over_at, close_at)
                        values (:request, :revision, :kind, :round, :remind, :due, :handOver, :close)
                            on conflict do nothing
                        """)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("kind", kind)
                .param("round", round)
                .param("remind", utc(now.remindAt()))
                .param("due", utc(now.dueAt()))
                .param("handOver", utc(now.handOverAt()))
                .param("close", utc(now.closeAt()))
                .update();
        return find(requestNumber, revision, kind, round).orElseThrow();
    }

    /**
     * What was promised for something that may have to be done again and again: what nobody has answered yet, or else a new
     * promise.
     *
     * @param requestNumber number of the request
     * @param revision its revision
     * @param kind what has to be done, for example {@code DRAFT}
     * @param times how long one may be silent; asked only if it has to be promised now
     */
    public Promise promiseNext(String requestNumber, int revision, String kind, Supplier<ResponseTimes> times) {
        List<Round> rounds = jdbc.sql("""
                        select round, met_at is not null as met from deadline
                         where request_no = :request and revision = :revision and kind = :kind
                         order by round desc limit 1
                        """)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("kind", kind)
                .query((row, index) -> new Round(row.getInt("round"), row.getBoolean("met")))
                .list();
        int last = rounds.isEmpty() ? 0 : rounds.get(0).number();
        return !rounds.isEmpty() && !rounds.get(0).met()
                ? find(requestNumber, revision, kind, last).orElseThrow()
                : promise(requestNumber, revision, kind, last + 1, times.get());
    }

    private record Round(int number, boolean met) {}

    /**
     * Notes that somebody answered: whoever is asked the same again gets time again.
     *
     * @param requestNumber number of the request
     * @param kind what was done
     */
    public void meet(String requestNumber, String kind) {
        jdbc.sql("""
                        update deadline set met_at = :now
                         where request_no = :request and kind = :kind and met_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("request", requestNumber)
                .param("kind", kind)
                .update();
    }

    /**
     * What was promised for this revision of a request, if anything was.
     *
     * @param requestNumber number of the request
     * @param revision its revision
     * @param kind what has to be done
     * @param round how often that had to be done already, from 1
     */
    public Optional<Promise> find(String requestNumber, int revision, String kind, int round) {
        return jdbc.sql("""
                        select remind_at, due_at, hand_over_at, close_at from deadline
                         where request_no = :request and revision = :revision and kind = :kind and round = :round
                        """)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("kind", kind)
                .param("round", round)
                .query(PromisedDeadlines::read)
                .optional();
    }

    private static Promise read(ResultSet row, int index) throws SQLException {
        return new Promise(
                row.getObject("remind_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("hand_over_at", OffsetDateTime.class)),
                instant(row.getObject("close_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
