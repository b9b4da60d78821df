package org.trainingapproval.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people and keeps what may change about them. */
@Component
public class People {

    private static final String PERSON = """
            select p.id, p.given_name, p.family_name, p.email, p.job_title, d.name as department,
                   p.manager_id as manager, p.active
              from person p join department d on d.id = p.department_id
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this id, also one who left. */
    public Optional<Person> find(String id) {
        return jdbc.sql(PERSON + " where p.id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /**
     * The person with this id, also one who left.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Person get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no person with the id " + id));
    }

    /** The people with these ids, also those who left, by name. */
    public List<Person> named(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(PERSON + " where p.id in (:ids) order by p.given_name, p.family_name")
                        .param("ids", ids)
                        .query(Person.class)
                        .list();
    }

    /** Everybody who works here and belongs to this group, by id. */
    public List<Person> members(String group) {
        return jdbc.sql(PERSON + " join person_group g on g.person_id = p.id"
                        + " where g.group_id = :group and p.active order by p.id")
                .param("group", group)
                .query(Person.class)
                .list();
    }

    /** The groups of this person. */
    public Set<String> groups(String id) {
        return jdbc.sql("select group_id from person_group where person_id = :id")
                .param("id", id)
                .query(String.class)
                .set();
    }

    /** Everybody who works here, by id. */
    public List<Person> everybody() {
        return jdbc.sql(PERSON + " where p.active order by p.id")
                .query(Person.class)
                .list();
    }

    /** Stores a new e-mail address. */
    public void changeEmail(String id, String email) {
        jdbc.sql("update person set email = :email where id = :id")
                .param("email", email)
                .param("id", id)
                .update();
    }
}
