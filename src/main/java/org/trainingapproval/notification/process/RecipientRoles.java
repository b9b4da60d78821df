package org.trainingapproval.notification.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.MailRole;
import org.trainingapproval.notification.ReviewCandidates;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** The people behind the roles that a diagram names as recipients of a mail. */
@Component
class RecipientRoles {

    private static final List<String> OWN = List.of("hr", "otherManager", "requester", "reviewer", "taskHolders");

    private final People people;
    private final ReviewCandidates candidates;
    private final Map<String, MailRole> roles;

    RecipientRoles(People people, ReviewCandidates candidates, List<MailRole> roles) {
        this.people = people;
        this.candidates = candidates;
        this.roles = new TreeMap<>(roles.stream().collect(Collectors.toMap(MailRole::role, role -> role)));
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
            default -> ofFeature(role, execution);
        };
    }

    private List<Person> ofFeature(String role, DelegateExecution execution) {
        MailRole known = roles.get(role);
        if (known == null) {
            throw new IllegalArgumentException("%s sends a mail to the unknown role \"%s\"; known are %s"
                    .formatted(
                            execution.getCurrentActivityId(),
                            role,
                            Stream.concat(OWN.stream(), roles.keySet().stream())
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return known.people(execution.getProcessBusinessKey());
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
