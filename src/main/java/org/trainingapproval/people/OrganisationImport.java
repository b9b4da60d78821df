package org.trainingapproval.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.Organisation.BlackoutPeriod;
import org.trainingapproval.people.Organisation.Budget;
import org.trainingapproval.people.Organisation.Department;
import org.trainingapproval.people.Organisation.Goal;
import org.trainingapproval.people.Organisation.Member;
import org.trainingapproval.people.Organisation.Suggestion;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Stores an organisation in a database that has none yet. */
@Component
public class OrganisationImport {

    private final JdbcClient jdbc;
    private final OrganisationReader reader;
    private final Clock clock;
    private final TrainingSettings settings;

    OrganisationImport(JdbcClient jdbc, OrganisationReader reader, Clock clock, TrainingSettings settings) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Reads and stores the organisation of this folder, all of it or nothing.
     *
     * @param folder Spring resource location that ends in a slash
     * @return false when the database has people already; then nothing is read
     * @throws IllegalArgumentException listing everything that is wrong with the organisation
     */
    @Transactional
    public boolean importOnce(String folder) {
        if (jdbc.sql("select exists (select from person)").query(Boolean.class).single()) {
            return false;
        }
        Organisation organisation = reader.read(folder);
        List<String> problems = OrgChart.problems(organisation);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The organisation in " + folder + " can't be used:\n" + String.join("\n", problems));
        }
        organisation.departments().forEach(this::store);
        organisation.people().forEach(this::store);
        organisation.goals().forEach(this::store);
        int year = LocalDate.ofInstant(clock.instant(), settings.zone()).getYear();
        organisation.budgets().forEach(budget -> store(budget, year));
        organisation.blackouts().forEach(period -> store(period, year));
        organisation.suggestions().forEach(this::store);
        return true;
    }

    private void store(Department department) {
        jdbc.sql("insert into department (id, name, hourly_rate) values (:id, :name, :hourlyRate)")
                .paramSource(department)
                .update();
    }

    private void store(Member person) {
        jdbc.sql("""
                        insert into person (id, given_name, family_name, email, job_title, department_id, manager_id)
                        values (:id, :givenName, :familyName, :email, :jobTitle, :department, :manager)
                        """).paramSource(person).update();
        person.groups()
                .forEach(group -> jdbc.sql("insert into person_group (person_id, group_id) values (:person, :group)")
                        .param("person", person.id())
                        .param("group", group)
                        .update());
    }

    private void store(Goal goal) {
        jdbc.sql("insert into strategic_goal (id, title, description) values (:id, :title, :description)")
                .paramSource(goal)
                .update();
    }

    private void store(Budget budget, int year) {
        jdbc.sql("""
                        insert into budget (department_id, fiscal_year, amount, mode)
                        values (:department, :fiscalYear, :amount, :mode)
                        """)
                .param("department", budget.department())
                .param("fiscalYear", year + budget.yearsAhead())
                .param("amount", budget.amount())
                .param("mode", budget.mode())
                .update();
    }

    private void store(BlackoutPeriod period, int year) {
        jdbc.sql("""
                        insert into blackout_period (department_id, first_day, last_day, reason)
                        values (:department, :firstDay, :lastDay, :reason)
                        """)
                .param("department", period.department())
                .param("firstDay", period.begins(year))
                .param("lastDay", period.ends(year))
                .param("reason", period.reason())
                .update();
    }

    private void store(Suggestion suggestion) {
        jdbc.sql("""
                        insert into kpi_suggestion (id, name, unit, direction, area, department_id)
                        values (:id, :name, :unit, :direction, :area, :department)
                        """).paramSource(suggestion).update();
    }
}
