package org.trainingapproval.request.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.platform.time.ResponseTimes;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.waiting.ResponsePolicy;

/** Until when people in a review should have done their part. */
// Diagrams know another bean under the name that this class would have.
@Component("reviewStageDeadlines")
@Transactional
public class Deadlines {

    private static final String REVIEW = "_REVIEW";
    private static final String IMPACT = "IMPACT";

    private final PromisedDeadlines promised;
    private final Routes routes;
    private final ResponsePolicy policy;
    private final Clock clock;

    Deadlines(PromisedDeadlines promised, Routes routes, ResponsePolicy policy, Clock clock) {
        this.promised = promised;
        this.routes = routes;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Until when the stage that is open should decide; none when nobody has to, or while the requester has to answer first.
     * Whoever is asked again gets time again.
     */
    public Optional<Promise> review(TrainingRequest request) {
        return deciding(request)
                .map(turn -> promised.find(request.number(), request.revision(), turn.kind(), turn.round())
                        .orElseGet(() -> promised.promise(
                                request.number(), request.revision(), turn.kind(), turn.round(), times(turn))));
    }

    /** Whether somebody still has to decide, and the time of all who could be asked is over. */
    public boolean isOver(TrainingRequest request) {
        return review(request)
                .filter(promise ->
                        promise.handOverAt() == null && !promise.closes().isAfter(clock.instant()))
                .isPresent();
    }

    // Once others were asked there is nobody left to ask: the stage stays open for them until it closes.
    private ResponseTimes times(Turn turn) {
        ResponseTimes times = policy.of(turn.stage() + REVIEW);
        return turn.escalated()
                ? new ResponseTimes(times.remindAfter(), times.dueAfter(), null, times.closeAfter())
                : times;
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

    /** Until when a stage that was silent should have decided. */
    Optional<Instant> promised(TrainingRequest request, Escalation silence, String kind) {
        return promised.find(request.number(), silence.revision(), kind, silence.round())
                .map(Promise::dueAt);
    }

    private Optional<Turn> deciding(TrainingRequest request) {
        return routes.progress(request).flatMap(Deadlines::turn);
    }

    private static Optional<Turn> turn(Progress progress) {
        return progress.request().status() == Status.IN_REVIEW && !progress.waitsForRequester()
                ? progress.open()
                        .map(stage -> new Turn(
                                stage,
                                progress.isEscalated(stage),
                                progress.standing().round(stage)))
                : Optional.empty();
    }

    private record Turn(Stage stage, boolean escalated, int round) {

        String kind() {
            return stage + REVIEW + (escalated ? "_BY_OTHERS" : "");
        }
    }

    /** Until when managers of participants can say something. */
    public Promise impact(TrainingRequest request) {
        return promised.find(request.number(), request.revision(), IMPACT, 1)
                .orElseGet(() -> promised.promise(request.number(), request.revision(), IMPACT, 1, policy.of(IMPACT)));
    }
}
