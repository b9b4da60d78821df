package org.trainingapproval.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.people.Organisation.Department;
import org.trainingapproval.people.Organisation.Member;

/** The rules of an org chart that can be worked with: everybody's requests must find somebody who may decide on them. */
final class OrgChart {

    static final Set<String> GROUPS =
            Set.of("employees", "managers", "hr", "leaders", "processOwners", "camunda-admin");

    private OrgChart() {}

    /** Everything that is wrong with this organisation, one sentence each; nothing when it can be used. */
    static List<String> problems(Organisation organisation) {
        List<String> problems = new ArrayList<>();
        Map<String, Member> byId = organisation.people().stream()
                .collect(Collectors.toMap(Member::id, Function.identity(), (first, second) -> {
                    problems.add(second.id() + ": this id is used twice.");
                    return first;
                }));
        Set<String> departments =
                organisation.departments().stream().map(Department::id).collect(Collectors.toSet());
        for (Member person : organisation.people()) {
            person.groups().stream()
                    .filter(group -> !GROUPS.contains(group))
                    .forEach(group -> problems.add(person.id() + ": there is no group " + group + "."));
            if (!departments.contains(person.department())) {
                problems.add(person.id() + ": there is no department " + person.department() + ".");
            }
            if (person.manager() != null && !byId.containsKey(person.manager())) {
                problems.add(person.id() + ": there is no manager " + person.manager() + ".");
            } else if (managesThemselves(person, byId)) {
                problems.add(person.id() + ": the line of managers leads back to this person.");
            } else if (hasNobodyEligible(person, organisation.people())) {
                problems.add(person.id() + ": nobody may decide on this person's requests; add a manager or somebody in"
                        + " group hr.");
            }
        }
        return problems;
    }

    private static boolean managesThemselves(Member person, Map<String, Member> byId) {
        Set<String> seen = new HashSet<>();
        for (@Nullable Member above = person; above != null; above = managerOf(above, byId)) {
            if (!seen.add(above.id())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Member managerOf(Member person, Map<String, Member> byId) {
        return person.manager() == null ? null : byId.get(person.manager());
    }

    private static boolean hasNobodyEligible(Member person, List<Member> everybody) {
        return person.manager() == null
                && everybody.stream()
                        .noneMatch(other -> !other.id().equals(person.id())
                                && other.groups().contains("hr"));
    }
}
