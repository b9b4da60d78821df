package org.trainingapproval.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;

/** What the demonstration offers to choose from and warns of, and when. */
@ApplicationTest
class OrganisationListsTest {

    private static final LocalDate FIRST = LocalDate.of(2090, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2090, 3, 20);

    @Autowired
    private Goals goals;

    @Autowired
    private KpiSuggestions suggestions;

    @Autowired
    private Blackouts blackouts;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void keepSalesBusy() {
        jdbc.sql("""
                        insert into blackout_period (department_id, first_day, last_day, reason)
                        values ('sales', :first, :last, 'Trade fair')
                        """).param("first", FIRST).param("last", LAST).update();
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from blackout_period where reason = 'Trade fair'").update();
        jdbc.sql("update strategic_goal set active = true").update();
    }

    @Test
    void oneDayInCommonIsAClash() {
        assertThat(blackouts.clashes("Sales", FIRST.minusDays(3), FIRST))
                .containsExactly(new Blackout(FIRST, LAST, "Trade fair"));
        assertThat(blackouts.clashes("Sales", LAST, LAST.plusDays(3))).hasSize(1);
        assertThat(blackouts.clashes("Sales", FIRST.minusDays(9), LAST.plusDays(9)))
                .hasSize(1);
    }

    @Test
    void theDayBeforeAndTheDayAfterAreFree() {
        assertThat(blackouts.clashes("Sales", FIRST.minusDays(3), FIRST.minusDays(1)))
                .isEmpty();
        assertThat(blackouts.clashes("Sales", LAST.plusDays(1), LAST.plusDays(3)))
                .isEmpty();
        assertThat(blackouts.clashes("Operations", FIRST, LAST)).isEmpty();
    }

    @Test
    void aGoalThatWasGivenUpCanBeReadButNotChosen() {
        jdbc.sql("update strategic_goal set active = false where id = 'work-safely'")
                .update();

        assertThat(goals.active())
                .extracting(StrategicGoal::id)
                .contains("answer-faster")
                .doesNotContain("work-safely");
        assertThat(goals.find("work-safely")).isPresent();
    }

    @Test
    void suggestionsSuitADepartmentOrEverybody() {
        assertThat(suggestions.find("escalated-calls"))
                .hasValueSatisfying(calls -> assertThat(calls.suits("Sales")).isTrue());
        assertThat(suggestions.find("handling-time")).hasValueSatisfying(time -> {
            assertThat(time.suits("Customer service")).isTrue();
            assertThat(time.suits("Sales")).isFalse();
            assertThat(time.direction()).isEqualTo(KpiSuggestion.Direction.LOWER);
        });
        assertThat(suggestions.all()).extracting(KpiSuggestion::id).contains("staff-turnover", "handling-time");
    }

    @Test
    void anHourHasAPriceInEachDepartment() {
        assertThat(departments.hourlyRate("Customer service")).isEqualByComparingTo("32.50");
        assertThatThrownBy(() -> departments.hourlyRate("Law")).isInstanceOf(EmptyResultDataAccessException.class);
    }
}
