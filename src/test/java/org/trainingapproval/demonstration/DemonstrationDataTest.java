package org.trainingapproval.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.trainingapproval.platform.csv.CsvFile;

class DemonstrationDataTest {

    private static final Set<String> GROUPS =
            Set.of("employees", "managers", "hr", "leaders", "processOwners", "camunda-admin");

    private final List<Map<String, String>> departments = read("departments");
    private final List<Map<String, String>> people = read("people");
    private final List<Map<String, String>> budgets = read("budgets");
    private final List<Map<String, String>> goals = read("strategic_goals");
    private final List<Map<String, String>> blackouts = read("blackout_periods");
    private final List<Map<String, String>> suggestions = read("kpi_suggestions");
    private final List<Map<String, String>> personas = read("personas");
    private final Map<String, Map<String, String>> byId =
            people.stream().collect(Collectors.toMap(person -> person.get("id"), Function.identity()));

    @Test
    void fiveDepartmentsKnowWhatAnHourCosts() {
        assertThat(departments).hasSize(5).allSatisfy(department -> {
            assertThat(department.get("id")).matches("[a-z][a-z0-9-]{1,39}");
            assertThat(new BigDecimal(department.get("hourly_rate"))).isBetween(new BigDecimal(20), new BigDecimal(90));
        });
        assertThat(people)
                .extracting(person -> person.get("department"))
                .containsOnlyElementsOf(column(departments, "id"));
    }

    @Test
    void aboutFortyPeopleHaveNamesAndAddressesThatNobodyOwns() {
        assertThat(people).hasSizeBetween(36, 46).allSatisfy(person -> {
            assertThat(person.get("id")).matches("[a-z]{2,12}");
            assertThat(person.get("email")).isEqualTo(person.get("id") + "@gannetmoor.example");
            assertThat(person.get("given_name")).isNotBlank();
            assertThat(person.get("family_name")).isNotBlank();
            assertThat(person.get("job_title")).isNotBlank();
        });
        assertThat(people)
                .extracting(person -> person.get("given_name") + " " + person.get("family_name"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrganisationHasThreeLevelsUnderOneHead() {
        assertThat(people).filteredOn(person -> level(person) == 1).hasSize(1);
        assertThat(people).filteredOn(person -> level(person) == 2).hasSize(5);
        assertThat(people).extracting(this::level).containsOnly(1, 2, 3);
    }

    @Test
    void everyDepartmentHasOneHeadForWhomItsMembersWork() {
        assertThat(departments).allSatisfy(department -> {
            List<Map<String, String>> members = people.stream()
                    .filter(person -> person.get("department").equals(department.get("id")) && level(person) > 1)
                    .toList();
            List<Map<String, String>> heads =
                    members.stream().filter(person -> level(person) == 2).toList();
            assertThat(heads).hasSize(1);
            assertThat(members)
                    .filteredOn(person -> level(person) == 3)
                    .hasSizeGreaterThan(3)
                    .allMatch(
                            person -> person.get("manager").equals(heads.get(0).get("id")));
        });
    }

    @Test
    void thoseWithReportsAreTheManagers() {
        Set<String> withReports = people.stream()
                .map(person -> person.get("manager"))
                .filter(manager -> !manager.isEmpty())
                .collect(toSet());

        assertThat(members("managers")).containsExactlyInAnyOrderElementsOf(withReports);
    }

    @Test
    void everyGroupHasMembers() {
        assertThat(people).allSatisfy(person -> assertThat(GROUPS).containsAll(groups(person)));
        assertThat(members("employees")).hasSize(people.size());
        assertThat(members("hr")).hasSize(3);
        assertThat(members("leaders")).hasSizeBetween(2, 3).contains("helena");
        assertThat(members("processOwners")).hasSize(1);
        assertThat(members("camunda-admin")).containsExactly("admin");
    }

    @Test
    void emmaWorksForMiaChenInCustomerService() {
        assertThat(byId.get("emma")).containsEntry("manager", "mia").containsEntry("department", "customer-service");
        assertThat(byId.get("mia")).containsEntry("given_name", "Mia").containsEntry("family_name", "Chen");
    }

    @Test
    void everyDepartmentHasABudgetForThisYearAndTheNext() {
        Map<String, List<Map<String, String>>> byDepartment =
                budgets.stream().collect(groupingBy(budget -> budget.get("department")));

        assertThat(byDepartment).containsOnlyKeys(column(departments, "id"));
        assertThat(byDepartment.values())
                .allSatisfy(years -> assertThat(column(years, "fiscal_year")).containsExactlyInAnyOrder("0", "1"));
        assertThat(budgets).allSatisfy(budget -> {
            assertThat(new BigDecimal(budget.get("amount"))).isPositive();
            assertThat(budget.get("amount")).matches("[0-9]+\\.[0-9]{2}");
        });
        assertThat(column(budgets, "mode")).contains("STOP", "WARN", "IGNORE").isSubsetOf("STOP", "WARN", "IGNORE");
    }

    @Test
    void theGoalsCanBeChosenFrom() {
        assertThat(goals).hasSizeBetween(5, 6).allSatisfy(goal -> {
            assertThat(goal.get("id")).matches("[a-z][a-z0-9-]{1,39}");
            assertThat(goal.get("title")).isNotBlank().hasSizeLessThanOrEqualTo(120);
            assertThat(goal.get("description")).isNotBlank().hasSizeLessThanOrEqualTo(500);
        });
        assertThat(column(goals, "id")).doesNotHaveDuplicates();
    }

    @Test
    void busyTimesComeInThisYearAndTheNext() {
        assertThat(column(departments, "id")).containsAll(column(blackouts, "department"));
        assertThat(blackouts).allSatisfy(period -> {
            assertThat(period.get("year")).isIn("0", "1");
            assertThat(period.get("first_day")).matches("[0-9]{2}-[0-9]{2}");
            assertThat(period.get("last_day")).matches("[0-9]{2}-[0-9]{2}");
            assertThat(period.get("reason")).isNotBlank().hasSizeLessThanOrEqualTo(200);
        });
        for (String year : List.of("0", "1")) {
            assertThat(blackouts)
                    .filteredOn(period -> period.get("year").equals(year))
                    .extracting(period -> period.get("department"))
                    .contains("customer-service", "operations");
        }
    }

    @Test
    void softSkillsAndEveryDepartmentHaveMetricsToChooseFrom() {
        assertThat(suggestions).allSatisfy(suggestion -> {
            assertThat(suggestion.get("id")).matches("[a-z][a-z0-9-]{1,39}");
            assertThat(suggestion.get("name")).isNotBlank().hasSizeLessThanOrEqualTo(120);
            assertThat(suggestion.get("unit")).isNotBlank().hasSizeLessThanOrEqualTo(40);
            assertThat(suggestion.get("direction")).isIn("LOWER", "HIGHER");
        });
        assertThat(column(suggestions, "id")).hasSize(suggestions.size());
        assertThat(suggestions)
                .filteredOn(suggestion -> suggestion.get("area").equals("People skills"))
                .extracting(suggestion -> suggestion.get("department"))
                .hasSizeGreaterThan(2)
                .containsOnly("");
        assertThat(column(suggestions, "department")).containsAll(column(departments, "id"));
    }

    @Test
    void thoseWhoDecideInStagesCanBeTried() {
        assertThat(column(personas, "id")).contains("liam", "mia", "ruth", "helena");
        assertThat(byId.get("liam")).containsEntry("manager", "mia").containsEntry("department", "customer-service");
    }

    @Test
    void theSignInPageOffersSomebodyForEveryGroup() {
        assertThat(personas).hasSizeBetween(8, 10);
        assertThat(byId.keySet()).containsAll(column(personas, "id"));
        assertThat(personas.stream().flatMap(persona -> groups(byId.get(persona.get("id"))).stream()))
                .containsAll(GROUPS);
    }

    private int level(Map<String, String> person) {
        int level = 1;
        for (Map<String, String> p = person; !p.get("manager").isEmpty(); p = byId.get(p.get("manager"))) {
            assertThat(byId).as("manager of " + p.get("id")).containsKey(p.get("manager"));
            level++;
            assertThat(level).as("level of " + person.get("id")).isLessThan(10);
        }
        return level;
    }

    private List<String> members(String group) {
        return people.stream()
                .filter(person -> groups(person).contains(group))
                .map(person -> person.get("id"))
                .toList();
    }

    private static List<String> groups(Map<String, String> person) {
        return Arrays.asList(person.get("groups").split(";"));
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).distinct().toList();
    }

    private static List<Map<String, String>> read(String file) {
        return CsvFile.read(new ClassPathResource("demonstration/" + file + ".csv"), CSVRecord::toMap);
    }
}
