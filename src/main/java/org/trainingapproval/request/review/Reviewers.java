package org.trainingapproval.request.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.policy.RouteStage.Stage;

/** Who decides at a stage. Nobody decides on a request of their own, and nobody twice on one while somebody else can. */
// Diagrams know another bean under the name that this class would have.
@Component("eligibleReviewers")
@Transactional(readOnly = true)
public class Reviewers {

    private final Deciders deciders;
    private final People people;
    private final Routes routes;

    Reviewers(Deciders deciders, People people, Routes routes) {
        this.deciders = deciders;
        this.people = people;
        this.routes = routes;
    }

    /**
     * Who is asked.
     *
     * @param reviewer id of the one person; none when several are
     * @param candidates those of whom one decides; none when it is one person's task
     */
    public record Asked(@Nullable String reviewer, List<Person> candidates) {

        static Asked one(Person person) {
            return new Asked(person.id(), List.of());
        }

        static Asked several(List<Person> people) {
            return new Asked(null, people);
        }

        boolean includes(String person) {
            return person.equals(reviewer)
                    || candidates.stream().anyMatch(it -> it.id().equals(person));
        }
    }

    /** Who is asked to decide on a request at this stage. */
    public Asked at(TrainingRequest request, Stage stage) {
        return routes.progress(request)
                .map(progress -> at(progress, stage))
                .orElseGet(() -> first(request, stage, Set.of()));
    }

    /** Who is asked at the stage that is open; nobody when none is. */
    public Optional<Asked> now(TrainingRequest request) {
        return routes.progress(request).flatMap(progress -> progress.open().map(stage -> at(progress, stage)));
    }

    /** The same when it is known how far the review has come. */
    Asked at(Progress progress, Stage stage) {
        Set<String> earlier = progress.decidersBeside(stage);
        Asked first = first(progress.request(), stage, earlier);
        return progress.escalation(stage)
                .map(silence -> {
                    List<Person> asked = people(first, silence);
                    return Asked.several(Stream.concat(
                                    asked.stream(),
                                    instead(people.get(progress.request().requester()), stage, asked, earlier).stream())
                            .distinct()
                            .toList());
                })
                .orElse(first);
    }

    /** Who was asked before the stage was silent; nobody when it was not. */
    public List<Person> silent(TrainingRequest request) {
        return routes.progress(request)
                .flatMap(progress -> progress.open()
                        .flatMap(stage -> progress.escalation(stage)
                                .map(silence ->
                                        people(first(request, stage, progress.decidersBeside(stage)), silence))))
                .orElse(List.of());
    }

    // Whoever was asked first may still decide, also a deputy of a manager who is back.
    private List<Person> people(Asked first, Escalation silence) {
        if (silence.silent() != null) {
            return people.find(silence.silent()).filter(Person::active).stream().toList();
        }
        return first.reviewer() == null ? first.candidates() : List.of(people.get(first.reviewer()));
    }

    /** Who is asked besides those who were silent: human resources for a manager, and above them the leaders. */
    private List<Person> instead(Person requester, Stage stage, List<Person> asked, Set<String> earlier) {
        List<Person> humanResources = humanResources(requester, earlier).candidates();
        if (stage == Stage.LEADER) {
            return Stream.concat(deciders.leadersFor(requester, earlier).stream(), humanResources.stream())
                    .toList();
        }
        if (stage == Stage.MANAGER && !asked.containsAll(humanResources)) {
            return humanResources;
        }
        return deciders.leaderAbove(requester, earlier)
                .map(List::of)
                .orElseGet(() -> deciders.leadersFor(requester, earlier));
    }

    private Asked first(TrainingRequest request, Stage stage, Set<String> earlier) {
        Person requester = people.get(request.requester());
        return switch (stage) {
            case MANAGER ->
                deciders.reviewerOf(requester)
                        .filter(person -> !earlier.contains(person.id()))
                        .map(Asked::one)
                        .orElseGet(() -> humanResources(requester, earlier));
            case HR -> humanResources(requester, earlier);
            case LEADER -> leader(requester, earlier);
            case RULE -> throw new IllegalArgumentException("Nobody is asked where a rule decides");
        };
    }

    private Asked leader(Person requester, Set<String> earlier) {
        Optional<Person> above = deciders.leaderAbove(requester, earlier);
        if (above.isPresent()) {
            return Asked.one(above.get());
        }
        List<Person> others = deciders.leadersFor(requester, earlier);
        return others.isEmpty() ? humanResources(requester, earlier) : Asked.several(others);
    }

    private Asked humanResources(Person requester, Set<String> earlier) {
        List<Person> all = deciders.humanResourcesFor(requester);
        List<Person> fresh =
                all.stream().filter(person -> !earlier.contains(person.id())).toList();
        return Asked.several(fresh.isEmpty() ? all : fresh);
    }

    /**
     * As what somebody may decide on a request at this stage.
     *
     * @param person id of the person
     * @return empty when the person may not
     */
    Optional<Capacity> capacity(Progress progress, Stage stage, String person) {
        TrainingRequest request = progress.request();
        if (person.equals(request.requester())
                || people.find(person).filter(Person::active).isEmpty()) {
            return Optional.empty();
        }
        Set<String> groups = people.groups(person);
        return switch (stage) {
            case MANAGER -> managing(progress, person, groups).or(() -> standingIn(progress, stage, person, groups));
            case HR -> groups.contains("hr") ? Optional.of(Capacity.HR) : standingIn(progress, stage, person, groups);
            case LEADER -> leading(progress, person, groups);
            case RULE -> Optional.empty();
        };
    }

    // Only once the stage was silent: a leader has no say in the place of human resources otherwise.
    private Optional<Capacity> standingIn(Progress progress, Stage stage, String person, Set<String> groups) {
        return groups.contains("leaders")
                        && progress.isEscalated(stage)
                        && at(progress, stage).includes(person)
                ? Optional.of(Capacity.LEADER)
                : Optional.empty();
    }

    private Optional<Capacity> managing(Progress progress, String person, Set<String> groups) {
        TrainingRequest request = progress.request();
        Person requester = people.get(request.requester());
        if (person.equals(requester.manager())) {
            return Optional.of(Capacity.MANAGER);
        }
        boolean isDeputy = deciders.reviewerOf(requester)
                .filter(deputy -> deputy.id().equals(person))
                .isPresent();
        // Whoever was asked as a deputy may still decide when the manager is back, or when others were asked since.
        boolean wasAsked = person.equals(request.reviewer())
                || progress.escalation(Stage.MANAGER)
                        .filter(silence -> person.equals(silence.silent()))
                        .isPresent();
        if (isDeputy || wasAsked && !groups.contains("hr")) {
            return Optional.of(Capacity.DEPUTY);
        }
        return groups.contains("hr") ? Optional.of(Capacity.HR) : Optional.empty();
    }

    private Optional<Capacity> leading(Progress progress, String person, Set<String> groups) {
        if (groups.contains("leaders")) {
            return Optional.of(Capacity.LEADER);
        }
        return groups.contains("hr") && at(progress, Stage.LEADER).includes(person)
                ? Optional.of(Capacity.HR)
                : Optional.empty();
    }

    /** Whether somebody decided on this request at another stage, although somebody else could decide at this one. */
    boolean decidedElsewhere(Progress progress, Stage stage, String person) {
        return progress.decidersBeside(stage).contains(person)
                && !at(progress, stage).includes(person);
    }
}
