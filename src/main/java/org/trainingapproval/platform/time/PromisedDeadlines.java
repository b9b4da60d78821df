package org.trainingapproval.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes a deadline once and keeps it, so that everybody who asks again is told what was promised. */
@Component
public class PromisedDeadlines {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    PromisedDeadlines(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The deadline that was promised for this revision of a request; promises one when there is none yet.
     *
     * @param requestNumber number of the request
     * @param revision its revision
     * @param kind what has to be done, for example {@code IMPACT}
     * @param round how often that had to be done already, from 1
     * @param workingDays how many working days from now, if it has to be promised now
     */
    public Instant promise(String requestNumber, int revision, String kind, int round, int workingDays) {
        jdbc.sql("""
                        insert into deadline (request_no, revision, kind, round, due_at)
                        values (:request, :revision, :kind, :round, :due) on conflict do nothing
                        """)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("kind", kind)
                .param("round", round)
                .param(
                        "due",
                        calendar.endOfWorkingDay(clock.instant(), workingDays).atOffset(ZoneOffset.UTC))
                .update();
        return find(requestNumber, revision, kind, round).orElseThrow();
    }

    /**
     * The deadline that was promised for this revision of a request, if one was.
     *
     * @param requestNumber number of the request
     * @param revision its revision
     * @param kind what has to be done
     * @param round how often that had to be done already, from 1
     */
    public Optional<Instant> find(String requestNumber, int revision, String kind, int round) {
        return jdbc.sql("""
                        select due_at from deadline
                         where request_no = :request and revision = :revision and kind = :kind and round = :round
                        """)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("kind", kind)
                .param("round", round)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
