package org.trainingapproval.request;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.MailContent;
import org.trainingapproval.notification.ReviewCandidates;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** What mails need to know of a request. */
@Component
class RequestMails implements MailContent, ReviewCandidates {

    private final RequestDescription description;
    private final TrainingRequests requests;
    private final Deciders deciders;
    private final People people;

    RequestMails(RequestDescription description, TrainingRequests requests, Deciders deciders, People people) {
        this.description = description;
        this.requests = requests;
        this.deciders = deciders;
        this.people = people;
    }

    @Override
    public Map<String, Object> of(String requestNumber) {
        return Map.copyOf(description.of(requestNumber));
    }

    @Override
    public List<Person> candidates(String requestNumber) {
        return deciders.humanResourcesFor(people.get(requests.get(requestNumber).requester()));
    }
}
