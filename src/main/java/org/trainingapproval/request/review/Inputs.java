package org.trainingapproval.request.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.trainingapproval.request.review.persistence.InputStore;

/** What managers of participants say to a request that is not of their own people. */
// Diagrams know another bean under the name that this class would have.
@Component("gatheredInputs")
@Transactional
public class Inputs {

    private final InputStore store;
    private final TrainingRequests requests;
    private final Proposals proposals;
    private final People people;
    private final Deciders deciders;
    private final Clock clock;

    Inputs(
            InputStore store,
            TrainingRequests requests,
            Proposals proposals,
            People people,
            Deciders deciders,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.proposals = proposals;
        this.people = people;
        this.deciders = deciders;
        this.clock = clock;
    }

    /**
     * Who is asked: managers of participants, or their deputies while they are away, unless they ask for the training or
     * decide on it as the requester's manager.
     *
     * @param number number of a described request
     * @return their ids, each once
     */
    @Transactional(readOnly = true)
    public List<String> managers(String number) {
        TrainingRequest request = requests.get(number);
        Person requester = people.get(request.requester());
        Set<String> others = Stream.concat(
                        Stream.of(request.requester()),
                        Stream.concat(
                                Stream.ofNullable(requester.manager()),
                                deciders.reviewerOf(requester).map(Person::id).stream()))
                .collect(Collectors.toSet());
        return proposals.find(request).map(Proposal::participants).orElse(List.of()).stream()
                .map(people::get)
                .map(Person::manager)
                .filter(Objects::nonNull)
                .filter(manager -> !others.contains(manager))
                .distinct()
                .map(people::get)
                .filter(Person::active)
                .map(deciders::presentOrDeputy)
                .map(Person::id)
                // A deputy may be one of those who are part of it anyway.
                .filter(asked -> !others.contains(asked))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Writes down what a manager says.
     *
     * @param number number of the request
     * @param input what was said
     */
    public void record(String number, Input input) {
        store.insert(
                number, requests.get(number).revision(), input, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What was said about the present revision of a request. */
    @Transactional(readOnly = true)
    public List<Input> of(TrainingRequest request) {
        return store.of(request.number(), request.revision());
    }
}
