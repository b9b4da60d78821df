package org.trainingapproval.request;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.MailRole;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.review.Reviewers;

/** Those who did not decide in time, so that others were asked as well. */
@Component
class FormerReviewers implements MailRole {

    private final TrainingRequests requests;
    private final Reviewers reviewers;

    FormerReviewers(TrainingRequests requests, Reviewers reviewers) {
        this.requests = requests;
        this.reviewers = reviewers;
    }

    @Override
    public String role() {
        return "formerReviewer";
    }

    @Override
    public List<Person> people(String requestNumber) {
        return reviewers.silent(requests.get(requestNumber));
    }
}
