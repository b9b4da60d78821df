package org.trainingapproval.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Metrics to choose from. */
@Component
public class KpiSuggestions {

    private static final String SUGGESTION = """
            select s.id, s.name, s.unit, s.direction, s.area, d.name as department
              from kpi_suggestion s left join department d on d.id = s.department_id
            """;

    private final JdbcClient jdbc;

    KpiSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them: those of a department first, then by area and name. */
    public List<KpiSuggestion> all() {
        return jdbc.sql(SUGGESTION + " order by s.department_id is null, s.area, s.name")
                .query(KpiSuggestion.class)
                .list();
    }

    /** The suggestion with this id. */
    public Optional<KpiSuggestion> find(String id) {
        return jdbc.sql(SUGGESTION + " where s.id = :id")
                .param("id", id)
                .query(KpiSuggestion.class)
                .optional();
    }
}
