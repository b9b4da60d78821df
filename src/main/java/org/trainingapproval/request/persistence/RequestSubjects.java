package org.trainingapproval.request.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.waiting.Subjects;

/** Says what requests are about in few words, for many of them in one statement. */
@Component
class RequestSubjects implements Subjects {

    private final JdbcClient jdbc;

    RequestSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> numbers) {
        Map<String, String> subjects = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                            select r.request_no, coalesce(v.title, 'training') as title,
                                   p.given_name || ' ' || p.family_name as requester
                              from training_request r
                              join request_revision v on v.request_no = r.request_no and v.revision = r.revision
                              join person p on p.id = r.requester_id
                             where r.request_no in (:numbers)
                            """).param("numbers", numbers).query(row -> {
                subjects.put(row.getString("request_no"), row.getString("title") + " of " + row.getString("requester"));
            });
        }
        return subjects;
    }
}
