package org.trainingapproval.request.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.assessment.RequestFacts;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.request.policy.RouteStage;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.review.persistence.RouteStore;

/** Who has to decide on a request. The organisation's table says so, each time anew; decisions that still hold carry over. */
@Component
@Transactional
public class Routes {

    private static final String FORWARDED = "the manager handed it to human resources";

    private final RouteStore store;
    private final Decisions decisions;
    private final TrainingRequests requests;
    private final RequestFacts facts;
    private final Policies policies;

    Routes(RouteStore store, Decisions decisions, TrainingRequests requests, RequestFacts facts, Policies policies) {
        this.store = store;
        this.decisions = decisions;
        this.requests = requests;
        this.facts = facts;
        this.policies = policies;
    }

    /**
     * Who would decide on a described request as it is now.
     *
     * @param request the request with its present revision
     */
    @Transactional(readOnly = true)
    public List<RouteStage> preview(TrainingRequest request) {
        return preview(request, policies.approvalRoute(facts.route(request)));
    }

    // The same for what the table said already; a decision that was left to human resources stays with them.
    List<RouteStage> preview(TrainingRequest request, List<RouteStage> route) {
        List<RouteStage> stages = new ArrayList<>(route);
        boolean forwarded = decisions.standing(request).forward().isPresent();
        boolean asksHumanResources = stages.stream().anyMatch(stage -> stage.stage() == Stage.HR);
        boolean asksManager = stages.stream().anyMatch(stage -> stage.stage() == Stage.MANAGER);
        if (forwarded && asksManager && !asksHumanResources) {
            stages.add(1, new RouteStage(Stage.HR, List.of(FORWARDED)));
        }
        return stages;
    }

    /**
     * Stores who has to decide on a request that is being sent.
     *
     * @param number number of a request in review
     * @return what is left to decide: empty when a rule does, or when earlier decisions are enough
     */
    public List<Stage> determine(String number) {
        TrainingRequest request = requests.get(number);
        store(request, preview(request));
        return openStages(request);
    }

    // A route that people have begun is never left to a rule, however cheap the chosen option is.
    void determineAgain(TrainingRequest request) {
        List<RouteStage> stages = preview(request);
        if (stages.get(0).stage() != Stage.RULE) {
            store(request, stages);
        }
        decisions.refreshRoute(request);
    }

    private void store(TrainingRequest request, List<RouteStage> stages) {
        List<RouteStep> steps = stages.stream()
                .map(stage -> new RouteStep(stage.stage(), stage.reasons(), null))
                .toList();
        store.replace(request.number(), request.revision(), steps);
        decisions.refreshRoute(request);
    }

    /** The route of a request; empty before its present revision was sent. */
    @Transactional(readOnly = true)
    public List<RouteStep> of(TrainingRequest request) {
        return store.of(request.number(), request.revision());
    }

    /** The stage that has to decide next; none when nobody has to. */
    @Transactional(readOnly = true)
    public Optional<Stage> open(TrainingRequest request) {
        return openStages(request).stream().findFirst();
    }

    private List<Stage> openStages(TrainingRequest request) {
        List<RouteStep> route = of(request);
        if (route.isEmpty()) {
            return List.of();
        }
        Standing standing = decisions.standing(request);
        return route.stream()
                .map(RouteStep::stage)
                .filter(stage -> stage != Stage.RULE && standing.isOpen(stage))
                .toList();
    }
}
