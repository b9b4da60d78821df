package org.trainingapproval.request.review;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.waiting.ResponsePolicy;

/** Until when people in a review should have done their part. */
// Diagrams know another bean under the name that this class would have.
@Component("reviewStageDeadlines")
@Transactional
public class Deadlines {

    private final PromisedDeadlines promised;
    private final Routes routes;
    private final ResponsePolicy policy;

    Deadlines(PromisedDeadlines promised, Routes routes, ResponsePolicy policy) {
        this.promised = promised;
        this.routes = routes;
        this.policy = policy;
    }

    /**
     * Until when the stage that is open should decide; none when nobody has to, or while the requester has to answer first.
     * Whoever is asked again gets time again.
     */
    public Optional<Promise> review(TrainingRequest request) {
        return deciding(request)
                .map(turn -> promised.promise(
                        request.number(), request.revision(), turn.kind(), turn.round(), policy.of(turn.kind())));
    }

    /** The same for somebody who only reads: nothing is promised by looking. */
    @Transactional(readOnly = true)
    public Optional<Instant> promisedReview(TrainingRequest request) {
        return routes.progress(request).flatMap(this::promisedReview);
    }

    Optional<Instant> promisedReview(Progress progress) {
        TrainingRequest request = progress.request();
        return turn(progress)
                .flatMap(turn -> promised.find(request.number(), request.revision(), turn.kind(), turn.round()))
                .map(Promise::dueAt);
    }

    private Optional<Turn> deciding(TrainingRequest request) {
        return routes.progress(request).flatMap(Deadlines::turn);
    }

    private static Optional<Turn> turn(Progress progress) {
        return progress.request().status() == Status.IN_REVIEW && !progress.waitsForRequester()
                ? progress.open()
                        .map(stage ->
                                new Turn(stage + "_REVIEW", progress.standing().round(stage)))
                : Optional.empty();
    }

    private record Turn(String kind, int round) {}

    /** Until when managers of participants can say something. */
    public Promise impact(TrainingRequest request) {
        return promised.promise(request.number(), request.revision(), "IMPACT", 1, policy.of("IMPACT"));
    }
}
