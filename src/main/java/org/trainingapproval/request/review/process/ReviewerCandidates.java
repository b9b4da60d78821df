package org.trainingapproval.request.review.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Reviewers;
import org.trainingapproval.request.review.Reviewers.Asked;

/** Whom the diagram offers a review to when no single person is the reviewer. */
@Component("reviewers")
public class ReviewerCandidates {

    private final TrainingRequests requests;
    private final Reviewers reviewers;

    ReviewerCandidates(TrainingRequests requests, Reviewers reviewers) {
        this.requests = requests;
        this.reviewers = reviewers;
    }

    /** Ids of those who may decide at the open stage; nobody when it is one person's task. */
    public List<String> candidates(DelegateExecution execution) {
        TrainingRequest request = requests.get(execution.getProcessBusinessKey());
        return reviewers.now(request).map(Asked::candidates).orElse(List.of()).stream()
                .map(Person::id)
                .toList();
    }
}
