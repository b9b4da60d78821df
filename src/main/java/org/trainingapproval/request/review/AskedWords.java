package org.trainingapproval.request.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** How several people who may decide are called: by what they are together, or by name where they are no group. */
@Component
class AskedWords {

    private static final String HUMAN_RESOURCES = "hr";
    private static final String LEADERS = "leaders";

    private final People people;

    AskedWords(People people) {
        this.people = people;
    }

    /**
     * The people in words, and the group that finds the task in its list.
     *
     * @param name as it begins a sentence
     * @param group id of the group
     */
    record Words(String name, String group) {}

    /** Those of whom one decides. */
    Words of(List<Person> candidates) {
        Set<String> humanResources = ids(people.members(HUMAN_RESOURCES));
        if (humanResources.containsAll(ids(candidates))) {
            return new Words("Human resources", HUMAN_RESOURCES);
        }
        if (ids(people.members(LEADERS)).containsAll(ids(candidates))) {
            return new Words("Senior leaders", LEADERS);
        }
        // A stage that was silent: whoever was asked first, or somebody instead.
        List<String> others = candidates.stream()
                .filter(person -> !humanResources.contains(person.id()))
                .map(Person::fullName)
                .toList();
        return others.size() == candidates.size()
                ? new Words(String.join(" or ", others), LEADERS)
                : new Words(
                        Stream.concat(others.stream(), Stream.of("human resources"))
                                .collect(Collectors.joining(" or ")),
                        HUMAN_RESOURCES);
    }

    private static Set<String> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }
}
