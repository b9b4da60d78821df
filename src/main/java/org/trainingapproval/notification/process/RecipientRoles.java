package org.trainingapproval.notification.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.ReviewCandidates;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** The people behind the roles that a diagram names as recipients of a mail. */
@Component
class RecipientRoles {

    private final People people;
    private final ReviewCandidates candidates;

    RecipientRoles(People people, ReviewCandidates candidates) {
        this.people = people;
        this.candidates = candidates;
    }

    /**
     * The people in a role.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    List<Person> people(String role, DelegateExecution execution) {
        return switch (role) {
            case "requester" -> List.of(people.get((String) execution.getVariable("requester")));
            case "reviewer" -> reviewers(execution);
            case "otherManager" -> List.of(people.get((String) execution.getVariable("otherManager")));
            case "taskHolders" -> taskHolders(execution);
            case "hr" -> people.members("hr");
            default ->
                throw new IllegalArgumentException(
                        "%s sends a mail to the unknown role \"%s\"; known are requester, reviewer, otherManager, taskHolders and hr"
                                .formatted(execution.getCurrentActivityId(), role));
        };
    }

    // Nobody had to have a task, and an administrator may give one to somebody who is not in the org chart.
    private List<Person> taskHolders(DelegateExecution execution) {
        return execution.getVariable("taskHolders") instanceof SpinJsonNode ids
                ? ids.elements().stream()
                        .flatMap(id -> people.find(id.stringValue()).stream())
                        .toList()
                : List.of();
    }

    private List<Person> reviewers(DelegateExecution execution) {
        return !(execution.getVariable("reviewer") instanceof String reviewer)
                ? candidates.candidates(execution.getProcessBusinessKey())
                : List.of(people.get(reviewer));
    }
}
