package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.REQUESTER;
import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEWER;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** Whom the diagram offers a review to when no single person is the reviewer. */
@Component("reviewers")
public class ReviewerCandidates {

    private final Deciders deciders;
    private final People people;

    ReviewerCandidates(Deciders deciders, People people) {
        this.deciders = deciders;
        this.people = people;
    }

    /** Ids of the members of HR who may decide; nobody when the request has a reviewer. */
    public List<String> candidates(DelegateExecution execution) {
        Answers answers = new Answers(execution);
        if (answers.optionalText(REVIEWER) != null) {
            return List.of();
        }
        return deciders.humanResourcesFor(people.get(answers.text(REQUESTER))).stream()
                .map(Person::id)
                .toList();
    }
}
