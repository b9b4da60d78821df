package org.trainingapproval.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.request.review.Decision;
import org.trainingapproval.request.review.Decisions;

/** The people of a delivery, as they are now: somebody may have left or got another manager since the approval. */
@Component
@Transactional(readOnly = true)
public class DeliveryTeam {

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Decisions decisions;
    private final People people;
    private final Deciders deciders;

    DeliveryTeam(
            TrainingRequests requests, Proposals proposals, Decisions decisions, People people, Deciders deciders) {
        this.requests = requests;
        this.proposals = proposals;
        this.decisions = decisions;
        this.people = people;
        this.deciders = deciders;
    }

    /** Who asked for the training, also after leaving. */
    public Person requester(String number) {
        return people.get(requests.get(number).requester());
    }

    /** The one person who leads the requester now, also while away; none when there is nobody. */
    public Optional<Person> manager(String number) {
        Person requester = requester(number);
        return Optional.ofNullable(requester.manager())
                .filter(manager -> !manager.equals(requester.id()))
                .flatMap(people::find)
                .filter(Person::active);
    }

    /** Who does what is the manager's now: the manager, or the deputy meanwhile; none when human resources stand in. */
    public Optional<Person> managerOrDeputy(String number) {
        return deciders.reviewerOf(requester(number));
    }

    /** The members of human resources who may stand in; never the requester. */
    public List<Person> humanResources(String number) {
        return deciders.humanResourcesFor(requester(number));
    }

    /** Who is named as taking part and still works here; the requester when nobody is. */
    public List<Person> participants(String number) {
        List<Person> named = active(people.named(namedParticipants(requests.get(number))));
        return named.isEmpty() ? active(List.of(requester(number))) : named;
    }

    /** The requester, who takes part, and the people whom the manager leads. */
    public List<Person> team(String number) {
        Stream<Person> led = manager(number).stream()
                .flatMap(manager -> people.everybody().stream()
                        .filter(person -> manager.id().equals(person.manager())));
        return distinct(Stream.of(Stream.of(requester(number)), participants(number).stream(), led)
                .flatMap(stream -> stream));
    }

    /** The manager, everybody who approved the training and the managers of the people who take part. */
    public List<Person> stakeholders(String number) {
        Set<String> ids = new TreeSet<>();
        decisions.all(number).stream()
                .filter(decision -> decision.outcome().approves())
                .map(Decision::decider)
                .forEach(ids::add);
        participants(number).stream()
                .map(Person::manager)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return distinct(Stream.concat(manager(number).stream(), people.named(ids).stream()));
    }

    private List<String> namedParticipants(TrainingRequest request) {
        int revision = Objects.requireNonNullElse(request.approvedRevision(), request.revision());
        return proposals
                .find(request.number(), revision)
                .map(Proposal::participants)
                .orElse(List.of());
    }

    private static List<Person> distinct(Stream<Person> people) {
        Map<String, Person> byId = new LinkedHashMap<>();
        active(people.toList()).forEach(person -> byId.putIfAbsent(person.id(), person));
        return List.copyOf(byId.values());
    }

    private static List<Person> active(Collection<Person> people) {
        return people.stream().filter(Person::active).toList();
    }
}
