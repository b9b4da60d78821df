package org.trainingapproval.delivery.cost;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequests;

/**
 * Who is asked to decide on a cost beyond what was approved, as the organisation's table says; never the requester, and never
 * whoever reported that cost.
 */
@Component
@Transactional(readOnly = true)
public class CostApprovers {

    private final CostChecks checks;
    private final CostStore store;
    private final TrainingRequests requests;
    private final People people;
    private final Deciders deciders;

    CostApprovers(CostChecks checks, CostStore store, TrainingRequests requests, People people, Deciders deciders) {
        this.checks = checks;
        this.store = store;
        this.requests = requests;
        this.people = people;
        this.deciders = deciders;
    }

    /**
     * The one person who decides; none when it is for human resources, or when there is no manager.
     *
     * @param number number of a request with a cost to decide on
     */
    public Optional<Person> approver(String number) {
        return checks.approval(number) == Approval.MANAGER
                ? deciders.reviewerOf(requester(number)).filter(person -> !reported(number, person.id()))
                : Optional.empty();
    }

    /** Those of whom one decides; nobody when it is one person's task. */
    public List<Person> candidates(String number) {
        return approver(number).isPresent()
                ? List.of()
                : deciders.humanResourcesFor(requester(number)).stream()
                        .filter(person -> !reported(number, person.id()))
                        .toList();
    }

    /** Everybody who is asked. */
    public List<Person> asked(String number) {
        return approver(number).map(List::of).orElseGet(() -> candidates(number));
    }

    /** Whether somebody is of human resources, who may approve also what a budget does not have. */
    public boolean isOfHumanResources(String person) {
        return people.groups(person).contains("hr");
    }

    /**
     * Why somebody may not decide, in a sentence. Whoever the task was given to may: it stays with a deputy when the manager
     * is back.
     *
     * @param number number of a request with a cost to decide on
     * @param person id of somebody who is about to decide
     * @return empty when the person may
     */
    public Optional<String> refusal(String number, String person) {
        if (person.equals(requester(number).id())) {
            return Optional.of("this is your own request. Ask human resources to give the task to somebody else.");
        }
        return reported(number, person)
                ? Optional.of(
                        "you reported this cost yourself. Ask an administrator to give the task to somebody else.")
                : Optional.empty();
    }

    private boolean reported(String number, String person) {
        return store.find(number)
                .map(CostReport::reportedBy)
                .filter(person::equals)
                .isPresent();
    }

    private Person requester(String number) {
        return people.get(requests.get(number).requester());
    }
}
