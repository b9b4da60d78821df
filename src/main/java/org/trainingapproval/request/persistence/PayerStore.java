package org.trainingapproval.request.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes which department pays for a request in the place of the requester's. */
@Component
public class PayerStore {

    private static final String CHOSEN = """
            join lateral (select * from request_revision v
                           where v.request_no = r.request_no and v.paying_department_id is not null
                           order by v.revision desc limit 1) chosen
              on chosen.revision = now.revision
              or now.cash_cost <= chosen.cash_cost
                 and extract(year from now.first_day) = extract(year from chosen.first_day)
            """;

    private final JdbcClient jdbc;

    PayerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Id of the department that was chosen to pay. A choice for an earlier revision counts on while the request gets no more
     * expensive and stays in its year: who agreed to pay one amount has not agreed to pay a higher one.
     */
    public Optional<String> chosenFor(String number) {
        return jdbc.sql("""
                        select chosen.paying_department_id
                          from training_request r
                          join request_revision now on now.request_no = r.request_no and now.revision = r.revision
                          %s
                         where r.request_no = :number
                        """.formatted(CHOSEN))
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** Name of the department that pays: the one that was chosen, or that of the requester. */
    public String payerOf(String number) {
        return jdbc.sql("""
                        select d.name
                          from training_request r
                          join person p on p.id = r.requester_id
                          join request_revision now on now.request_no = r.request_no and now.revision = r.revision
                          left %s
                          join department d on d.id = coalesce(chosen.paying_department_id, p.department_id)
                         where r.request_no = :number
                        """.formatted(CHOSEN))
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** Id of the department that somebody works for. */
    public String departmentOf(String person) {
        return jdbc.sql("select department_id from person where id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    /** Name of a department. */
    public String nameOf(String department) {
        return jdbc.sql("select name from department where id = :department")
                .param("department", department)
                .query(String.class)
                .single();
    }

    /** Stores who pays for the latest revision of a request. */
    public void store(String number, String department) {
        jdbc.sql("""
                        update request_revision v set paying_department_id = :department
                          from training_request r
                         where r.request_no = :number and v.request_no = r.request_no and v.revision = r.revision
                        """).param("number", number).param("department", department).update();
    }
}
