package org.trainingapproval.request.review.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Reviewers;
import org.trainingapproval.request.review.Routes;

/** Whom the diagram offers a review to when no single person is the reviewer. */
@Component("reviewers")
public class ReviewerCandidates {

    private final TrainingRequests requests;
    private final Routes routes;
    private final Reviewers reviewers;

    ReviewerCandidates(TrainingRequests requests, Routes routes, Reviewers reviewers) {
        this.requests = requests;
        this.routes = routes;
        this.reviewers = reviewers;
    }

    /** Ids of those who may decide at the open stage; nobody when it is one person's task. */
    public List<String> candidates(DelegateExecution execution) {
        TrainingRequest request = requests.get(execution.getProcessBusinessKey());
        return routes.open(request).map(stage -> reviewers.at(request, stage).candidates()).orElse(List.of()).stream()
                .map(Person::id)
                .toList();
    }
}
