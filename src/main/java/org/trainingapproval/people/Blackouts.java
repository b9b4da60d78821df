package org.trainingapproval.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a department can hardly spare anybody. */
@Component
public class Blackouts {

    private final JdbcClient jdbc;

    Blackouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The times that share at least one day with these.
     *
     * @param department name of the department
     * @param first the first day
     * @param last the last day
     */
    public List<Blackout> clashes(String department, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select b.first_day, b.last_day, b.reason
                          from blackout_period b join department d on d.id = b.department_id
                         where d.name = :department and b.first_day <= :last and b.last_day >= :first
                         order by b.first_day
                        """)
                .param("department", department)
                .param("first", first)
                .param("last", last)
                .query(Blackout.class)
                .list();
    }
}
