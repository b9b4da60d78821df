package org.trainingapproval.request.review;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.policy.RouteStage.Stage;

/** Until when people in a review should have done their part. */
// Diagrams know another bean under the name that this class would have.
@Component("reviewStageDeadlines")
@Transactional
public class Deadlines {

    private final PromisedDeadlines promised;
    private final Routes routes;
    private final Decisions decisions;
    private final TrainingSettings settings;

    Deadlines(PromisedDeadlines promised, Routes routes, Decisions decisions, TrainingSettings settings) {
        this.promised = promised;
        this.routes = routes;
        this.decisions = decisions;
        this.settings = settings;
    }

    /**
     * Until when the stage that is open should decide; none when nobody has to, or while the requester has to answer first.
     * Whoever is asked again gets time again.
     */
    public Optional<Instant> review(TrainingRequest request) {
        return deciding(request)
                .map(stage -> promised.promise(
                        request.number(),
                        request.revision(),
                        kind(stage),
                        decisions.round(request, stage),
                        settings.reviewWorkingDays()));
    }

    /** The same for somebody who only reads: nothing is promised by looking. */
    @Transactional(readOnly = true)
    public Optional<Instant> promisedReview(TrainingRequest request) {
        return deciding(request)
                .flatMap(stage -> promised.find(
                        request.number(), request.revision(), kind(stage), decisions.round(request, stage)));
    }

    private Optional<Stage> deciding(TrainingRequest request) {
        return routes.open(request)
                .filter(stage -> request.status() == Status.IN_REVIEW && !decisions.waitsForRequester(request));
    }

    private static String kind(Stage stage) {
        return stage + "_REVIEW";
    }

    /** Until when managers of participants can say something. */
    public Instant impact(TrainingRequest request) {
        return promised.promise(request.number(), request.revision(), "IMPACT", 1, settings.impactWorkingDays());
    }
}
