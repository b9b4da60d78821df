package org.trainingapproval.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Who may decide on somebody's request. Nobody ever decides on a request of their own. */
@Component
public class Deciders {

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TrainingSettings settings;

    Deciders(People people, JdbcClient jdbc, Clock clock, TrainingSettings settings) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The one person who reviews requests of this requester: the manager, or while the manager is away the manager's
     * deputy. Empty when there is no manager, the manager left, or the way ends at the requester: then it is for HR.
     */
    public Optional<Person> reviewerOf(Person requester) {
        return Optional.ofNullable(requester.manager())
                .flatMap(people::find)
                .filter(Person::active)
                .map(this::presentOrDeputy)
                .filter(reviewer -> !reviewer.id().equals(requester.id()));
    }

    /** The members of HR who may decide on a request of this requester, by id; at least one in a valid org chart. */
    public List<Person> humanResourcesFor(Person requester) {
        return people.members("hr").stream()
                .filter(person -> !person.id().equals(requester.id()))
                .toList();
    }

    /**
     * The first leader above this requester in the line of managers.
     *
     * @param except ids of people who shall not be asked
     */
    public Optional<Person> leaderAbove(Person requester, Set<String> except) {
        Set<String> leaders = ids(leadersFor(requester, except));
        return Stream.iterate(
                        Optional.ofNullable(requester.manager()).flatMap(people::find),
                        Optional::isPresent,
                        above -> above.map(Person::manager).flatMap(people::find))
                .flatMap(Optional::stream)
                .filter(above -> leaders.contains(above.id()))
                .findFirst();
    }

    /**
     * The leaders who may decide on a request of this requester, by id.
     *
     * @param except ids of people who shall not be asked
     */
    public List<Person> leadersFor(Person requester, Set<String> except) {
        return people.members("leaders").stream()
                .filter(person -> !person.id().equals(requester.id()))
                .filter(person -> !except.contains(person.id()))
                .toList();
    }

    private static Set<String> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }

    /**
     * The manager, or while the manager is away whoever stands in.
     *
     * @param manager somebody who would be asked
     */
    public Person presentOrDeputy(Person manager) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        // Times may overlap; the deputy who was named for the later one comes first.
        return jdbc.sql("""
                        select deputy_id from deputy
                         where person_id = :id and :today between first_day and last_day
                         order by first_day desc
                        """).param("id", manager.id()).param("today", today).query(String.class).list().stream()
                .flatMap(deputy -> people.find(deputy).stream())
                .filter(Person::active)
                .findFirst()
                .orElse(manager);
    }
}
