package org.trainingapproval.people;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a department. */
@Component
public class Departments {

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an hour of work costs, all in.
     *
     * @param department name of the department
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none of this name
     */
    public BigDecimal hourlyRate(String department) {
        return jdbc.sql("select hourly_rate from department where name = :department")
                .param("department", department)
                .query(BigDecimal.class)
                .single();
    }
}
