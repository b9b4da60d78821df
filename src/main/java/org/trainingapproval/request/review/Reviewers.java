package org.trainingapproval.request.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return at(
                request,
                stage,
                routes.progress(request)
                        .map(progress -> progress.decidersBeside(stage))
                        .orElse(Set.of()));
    }

    /** Who is asked at the stage that is open; nobody when none is. */
    public Optional<Asked> now(TrainingRequest request) {
        return routes.progress(request).flatMap(progress -> progress.open().map(stage -> at(progress, stage)));
    }

    /** The same when it is known how far the review has come. */
    Asked at(Progress progress, Stage stage) {
        return at(progress.request(), stage, progress.decidersBeside(stage));
    }

    private Asked at(TrainingRequest request, Stage stage, Set<String> earlier) {
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
            case MANAGER -> managing(request, person, groups);
            case HR -> groups.contains("hr") ? Optional.of(Capacity.HR) : Optional.empty();
            case LEADER -> leading(progress, person, groups);
            case RULE -> Optional.empty();
        };
    }

    private Optional<Capacity> managing(TrainingRequest request, String person, Set<String> groups) {
        Person requester = people.get(request.requester());
        if (person.equals(requester.manager())) {
            return Optional.of(Capacity.MANAGER);
        }
        boolean isDeputy = deciders.reviewerOf(requester)
                .filter(deputy -> deputy.id().equals(person))
                .isPresent();
        // Whoever was asked as a deputy may still decide when the manager is back.
        if (isDeputy || person.equals(request.reviewer()) && !groups.contains("hr")) {
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
