package org.trainingapproval.request.review;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.People;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Reviewers.Asked;

/** Who has to decide on a request now: the two facts that a list shows, without the rest of the request. */
@Component
@Transactional(readOnly = true)
public class WhoDecides {

    private final TrainingRequests requests;
    private final Routes routes;
    private final Reviewers reviewers;
    private final Deadlines deadlines;
    private final People people;
    private final AskedWords words;

    WhoDecides(
            TrainingRequests requests,
            Routes routes,
            Reviewers reviewers,
            Deadlines deadlines,
            People people,
            AskedWords words) {
        this.words = words;
        this.requests = requests;
        this.routes = routes;
        this.reviewers = reviewers;
        this.deadlines = deadlines;
        this.people = people;
    }

    /**
     * Whose turn it is.
     *
     * @param name a person, or those of whom one decides
     * @param until when the decision should be there; none while the requester has to answer first
     */
    public record Turn(String name, @Nullable Instant until) {}

    /**
     * Whose turn it is to decide on a request.
     *
     * @param number number of a request in review
     * @return empty when nobody has to decide
     */
    public Optional<Turn> on(String number) {
        return routes.progress(requests.get(number))
                .flatMap(progress -> progress.open()
                        .map(stage -> new Turn(
                                name(progress.request(), () -> reviewers.at(progress, stage)),
                                deadlines.promisedReview(progress).orElse(null))));
    }

    private String name(TrainingRequest request, Supplier<Asked> asked) {
        if (request.reviewer() != null) {
            return people.get(request.reviewer()).fullName();
        }
        return words.of(asked.get().candidates()).name();
    }
}
