package org.trainingapproval.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trainingapproval.people.Organisation.Department;
import org.trainingapproval.people.Organisation.Member;

class OrgChartTest {

    @Test
    void acceptsAChartInWhichEverybodyFindsSomebody() {
        assertThat(problems(person("helena", null), person("mia", "helena"), person("ruth", "helena", "hr")))
                .isEmpty();
    }

    @Test
    void refusesAManagerWhoDoesNotExist() {
        assertThat(problems(person("ruth", null, "hr"), person("hal", null, "hr"), person("mia", "nobody")))
                .containsExactly("mia: there is no manager nobody.");
    }

    @Test
    void refusesALineOfManagersThatLeadsBack() {
        assertThat(problems(person("mia", "max"), person("max", "mia")))
                .contains("mia: the line of managers leads back to this person.");
        assertThat(problems(person("mia", "mia")))
                .containsExactly("mia: the line of managers leads back to this person.");
    }

    @Test
    void refusesSomebodyOnWhoseRequestsNobodyMayDecide() {
        assertThat(problems(person("ruth", null, "hr")))
                .containsExactly(
                        "ruth: nobody may decide on this person's requests; add a manager or somebody in group hr.");
    }

    @Test
    void refusesAnIdThatIsUsedTwiceAnUnknownGroupAndAnUnknownDepartment() {
        Member lost = new Member(
                "lea", "Lea", "Example", "lea@gannetmoor.example", "Clerk", "moon", "ruth", Set.of("wizards"));
        assertThat(problems(person("ruth", null, "hr"), person("hal", "ruth", "hr"), person("hal", "ruth"), lost))
                .contains(
                        "hal: this id is used twice.",
                        "lea: there is no group wizards.",
                        "lea: there is no department moon.");
    }

    private static List<String> problems(Member... people) {
        return OrgChart.problems(new Organisation(
                List.of(new Department("service", "Customer service", BigDecimal.TEN)),
                List.of(people),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Member person(String id, @Nullable String manager, String... groups) {
        return new Member(id, id, "Example", id + "@gannetmoor.example", "Clerk", "service", manager, Set.of(groups));
    }
}
