package org.trainingapproval.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the organisation is striving for. */
@Component
public class Goals {

    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The goals that count at present, by title. */
    public List<StrategicGoal> active() {
        return jdbc.sql("select id, title, description from strategic_goal where active order by title")
                .query(StrategicGoal.class)
                .list();
    }

    /** The goal with this id, also one that does not count any longer. */
    public Optional<StrategicGoal> find(String id) {
        return jdbc.sql("select id, title, description from strategic_goal where id = :id")
                .param("id", id)
                .query(StrategicGoal.class)
                .optional();
    }
}
