package org.trainingapproval.request.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.policy.RouteStage.Stage;

/**
 * How far the review of a request has come: read once for a step, and asked as often as the step needs.
 *
 * @param request the request with its present revision
 * @param route who has to decide on it
 * @param standing what was decided so far
 * @param escalations which stages were silent
 */
record Progress(TrainingRequest request, List<RouteStep> route, Standing standing, List<Escalation> escalations) {

    /** Whether a stage was silent, so that others may decide there as well. */
    boolean isEscalated(Stage stage) {
        return escalation(stage).isPresent();
    }

    /** Who was silent at a stage, and when others were asked; at most once for each stage of a revision. */
    Optional<Escalation> escalation(Stage stage) {
        return escalations.stream()
                .filter(escalation -> escalation.stage() == stage && escalation.revision() == request.revision())
                .findFirst();
    }

    /** The stages that still have to decide, in their order. */
    List<Stage> openStages() {
        return route.stream()
                .map(RouteStep::stage)
                .filter(stage -> stage != Stage.RULE && standing.isOpen(stage))
                .toList();
    }

    /** The stage that has to decide next; none when nobody has to. */
    Optional<Stage> open() {
        return openStages().stream().findFirst();
    }

    /** Whether the requester has to answer before anybody can decide. */
    boolean waitsForRequester() {
        return standing.latest().filter(Decision::awaitsAnswer).isPresent();
    }

    /** Who decided at the other stages, or handed the decision on. */
    Set<String> decidersBeside(Stage stage) {
        Set<String> deciders = new HashSet<>();
        route.stream()
                .filter(step -> step.stage() != stage)
                .flatMap(step -> standing.satisfying(step.stage()).stream())
                .forEach(decision -> deciders.add(decision.decider()));
        standing.forward().ifPresent(forward -> deciders.add(forward.decider()));
        return deciders;
    }
}
