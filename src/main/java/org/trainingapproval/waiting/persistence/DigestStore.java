package org.trainingapproval.waiting.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes who got a digest on which day. */
@Component
public class DigestStore {

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When each person got a digest last, by id; whoever got none is missing. */
    public Map<String, Instant> last() {
        Map<String, Instant> last = new HashMap<>();
        jdbc.sql("select person_id, max(sent_at) as sent_at from digest group by person_id")
                .query(row -> {
                    last.put(
                            row.getString("person_id"),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant());
                });
        return last;
    }

    /** Takes the digest of this person on this day; false when the person got it already, also from another node. */
    public boolean take(String person, LocalDate day, Instant now) {
        return jdbc.sql(
                                "insert into digest (person_id, day, sent_at) values (:person, :day, :now) on conflict do nothing")
                        .param("person", person)
                        .param("day", day)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
