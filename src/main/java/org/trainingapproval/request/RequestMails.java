package org.trainingapproval.request;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.MailContent;
import org.trainingapproval.notification.ReviewCandidates;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.review.Reviewers;
import org.trainingapproval.request.review.Reviewers.Asked;
import org.trainingapproval.request.review.Routes;

/** What mails need to know of a request. */
@Component
class RequestMails implements MailContent, ReviewCandidates {

    private final RequestDescription description;
    private final TrainingRequests requests;
    private final Routes routes;
    private final Reviewers reviewers;
    private final People people;
    private final List<ApprovedMails> ofApproved;

    RequestMails(
            RequestDescription description,
            TrainingRequests requests,
            Routes routes,
            Reviewers reviewers,
            People people,
            List<ApprovedMails> ofApproved) {
        this.description = description;
        this.requests = requests;
        this.routes = routes;
        this.reviewers = reviewers;
        this.people = people;
        this.ofApproved = ofApproved;
    }

    @Override
    public Map<String, Object> of(String requestNumber) {
        return Map.copyOf(description.of(requestNumber));
    }

    @Override
    public Map<String, Object> of(String requestNumber, String template) {
        return ofApproved.stream().anyMatch(mails -> mails.templates().contains(template))
                ? Map.copyOf(description.ofApproved(requestNumber))
                : of(requestNumber);
    }

    @Override
    public List<Person> candidates(String requestNumber) {
        TrainingRequest request = requests.get(requestNumber);
        return routes.open(request)
                .map(stage -> reviewers.at(request, stage))
                .map(this::people)
                .orElse(List.of());
    }

    private List<Person> people(Asked asked) {
        return asked.reviewer() == null ? asked.candidates() : List.of(people.get(asked.reviewer()));
    }
}
