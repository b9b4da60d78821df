package org.trainingapproval.delivery.cost;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequests;

/** Who decides on a cost beyond what was approved, as the organisation's table says; never the requester. */
@Component
@Transactional(readOnly = true)
public class CostApprovers {

    private final CostChecks checks;
    private final TrainingRequests requests;
    private final People people;
    private final Deciders deciders;

    CostApprovers(CostChecks checks, TrainingRequests requests, People people, Deciders deciders) {
        this.checks = checks;
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
        return checks.approval(number) == Approval.MANAGER ? deciders.reviewerOf(requester(number)) : Optional.empty();
    }

    /** Those of whom one decides; nobody when it is one person's task. */
    public List<Person> candidates(String number) {
        return approver(number).isPresent() ? List.of() : deciders.humanResourcesFor(requester(number));
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
     * Why somebody may not decide, in a sentence.
     *
     * @param number number of a request with a cost to decide on
     * @param person id of somebody who is about to decide
     * @return empty when the person may
     */
    public Optional<String> refusal(String number, String person) {
        if (person.equals(requester(number).id())) {
            return Optional.of("this is your own request. Ask human resources to give the task to somebody else.");
        }
        boolean may = isOfHumanResources(person)
                || approver(number).filter(it -> it.id().equals(person)).isPresent();
        return may
                ? Optional.empty()
                : Optional.of("you are not the one who decides on this cost. Hand the task to human resources.");
    }

    private Person requester(String number) {
        return people.get(requests.get(number).requester());
    }
}
