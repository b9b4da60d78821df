package org.trainingapproval.delivery.result;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.request.review.Decision;
import org.trainingapproval.request.review.Decisions;

/** Who may read what a training brought: those who took part in it, decided on it, answer for it or are told of it by mail. */
@Component
@Transactional(readOnly = true)
public class ResultReaders {

    private static final Set<String> ALWAYS = Set.of("hr", "leaders");

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Decisions decisions;
    private final DeliveryTeam team;
    private final People people;

    ResultReaders(
            TrainingRequests requests, Proposals proposals, Decisions decisions, DeliveryTeam team, People people) {
        this.requests = requests;
        this.proposals = proposals;
        this.decisions = decisions;
        this.team = team;
        this.people = people;
    }

    /**
     * Whether somebody may read the result of a request.
     *
     * @param person id of the person
     * @param number number of a request with a result
     */
    public boolean mayRead(String person, String number) {
        TrainingRequest request = requests.get(number);
        return person.equals(request.requester())
                || people.groups(person).stream().anyMatch(ALWAYS::contains)
                || tookPart(person, number)
                || decisions.all(number).stream().map(Decision::decider).anyMatch(person::equals)
                || leads(person, request.requester())
                || isTold(person, number);
    }

    private boolean isTold(String person, String number) {
        return Stream.of(team.team(number), team.stakeholders(number))
                .flatMap(List::stream)
                .map(Person::id)
                .anyMatch(person::equals);
    }

    private boolean tookPart(String person, String number) {
        return requests.approved(number)
                .flatMap(proposals::find)
                .map(Proposal::participants)
                .filter(participants -> participants.contains(person))
                .isPresent();
    }

    private boolean leads(String person, String requester) {
        Set<String> seen = new HashSet<>();
        Optional<Person> below = people.find(requester);
        while (below.isPresent() && seen.add(below.get().id())) {
            String manager = below.get().manager();
            if (person.equals(manager)) {
                return true;
            }
            below = Optional.ofNullable(manager).flatMap(people::find);
        }
        return false;
    }
}
