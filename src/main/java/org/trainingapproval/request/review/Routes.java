package org.trainingapproval.request.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final String SAID_NO = "it was not approved before";
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

    // The same for what the table said already. What a person refused no rule lets pass, and a decision that was left
    // to
    // human resources stays with them.
    List<RouteStage> preview(TrainingRequest request, List<RouteStage> route) {
        List<RouteStage> stages = new ArrayList<>(route);
        Standing standing = decisions.standing(request);
        Set<Stage> unsettled = standing.unsettled();
        if (!unsettled.isEmpty() && has(stages, Stage.RULE)) {
            stages.clear();
            stages.add(new RouteStage(Stage.MANAGER, List.of(SAID_NO)));
        }
        unsettled.stream()
                .filter(stage -> !has(stages, stage))
                .forEach(stage -> stages.add(new RouteStage(stage, List.of(SAID_NO))));
        if (standing.forward().isPresent() && has(stages, Stage.MANAGER) && !has(stages, Stage.HR)) {
            stages.add(new RouteStage(Stage.HR, List.of(FORWARDED)));
        }
        stages.sort(Comparator.comparing(RouteStage::stage));
        return stages;
    }

    private static boolean has(List<RouteStage> stages, Stage stage) {
        return stages.stream().anyMatch(step -> step.stage() == stage);
    }

    /**
     * Stores who has to decide on a request that is being sent.
     *
     * @param number number of a request in review
     * @return what is left to decide: empty when a rule does, or when earlier decisions are enough
     */
    public List<Stage> determine(String number) {
        TrainingRequest request = requests.get(number);
        return decisions.refresh(request, steps(preview(request))).openStages();
    }

    // A route that people have begun is never left to a rule, however cheap the chosen option is.
    void determineAgain(TrainingRequest request) {
        List<RouteStage> stages = preview(request);
        decisions.refresh(request, stages.get(0).stage() == Stage.RULE ? of(request) : steps(stages));
    }

    private static List<RouteStep> steps(List<RouteStage> stages) {
        return stages.stream()
                .map(stage -> new RouteStep(stage.stage(), stage.reasons(), null))
                .toList();
    }

    /** The route of a request; empty before its present revision was sent. */
    @Transactional(readOnly = true)
    public List<RouteStep> of(TrainingRequest request) {
        return store.of(request.number(), request.revision());
    }

    /** The stage that has to decide next; none when nobody has to. */
    @Transactional(readOnly = true)
    public Optional<Stage> open(TrainingRequest request) {
        return progress(request).flatMap(Progress::open);
    }

    /** The stages that still have to decide, in their order. */
    @Transactional(readOnly = true)
    public List<Stage> openStages(TrainingRequest request) {
        return progress(request).map(Progress::openStages).orElse(List.of());
    }

    /** How far the review of a request has come; none before its present revision was sent. */
    @Transactional(readOnly = true)
    Optional<Progress> progress(TrainingRequest request) {
        List<RouteStep> route = of(request);
        return route.isEmpty()
                ? Optional.empty()
                : Optional.of(new Progress(
                        request, route, decisions.standing(request), decisions.escalations(request.number())));
    }
}
