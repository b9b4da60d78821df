package org.trainingapproval.request.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.assessment.Assessments;
import org.trainingapproval.request.policy.RouteStage;
import org.trainingapproval.request.policy.RouteStage.Stage;

/** Who still has to decide on a request and why, and whose earlier decision holds. Before it is sent, as it would be now. */
@Component
class RouteWords implements RequestWords {

    private static final String HUMAN_RESOURCES = "Human resources";
    private static final String NOBODY = "Nobody has to decide any more.";

    private final Routes routes;
    private final Decisions decisions;
    private final Reviewers reviewers;
    private final Assessments assessments;
    private final People people;

    RouteWords(Routes routes, Decisions decisions, Reviewers reviewers, Assessments assessments, People people) {
        this.routes = routes;
        this.decisions = decisions;
        this.reviewers = reviewers;
        this.assessments = assessments;
        this.people = people;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        List<RouteStage> route = route(request);
        if (route.isEmpty()) {
            return Map.of();
        }
        Standing standing = decisions.standing(request);
        List<String> lines = new ArrayList<>();
        if (route.stream().map(RouteStage::stage).noneMatch(stage -> stage == Stage.RULE || standing.isOpen(stage))) {
            lines.add(NOBODY);
        }
        route.forEach(stage -> lines.add(line(stage, standing, request)));
        return Map.of("route", lines.stream().distinct().collect(Collectors.joining("\n")));
    }

    private List<RouteStage> route(TrainingRequest request) {
        if (request.training() == null) {
            return List.of();
        }
        return request.status() == Status.DRAFT
                ? assessments
                        .find(request)
                        .map(found -> routes.preview(request, found.route()))
                        .orElse(List.of())
                : routes.of(request).stream()
                        .map(step -> new RouteStage(step.stage(), step.reasons()))
                        .toList();
    }

    private String line(RouteStage stage, Standing standing, TrainingRequest request) {
        String because = ", because " + inASentence(stage.reasons()) + ".";
        if (stage.stage() == Stage.RULE) {
            return "It is approved by rule and nobody has to decide" + because;
        }
        return standing.satisfying(stage.stage())
                .map(decision -> name(decision.decider()) + " approved already, and that holds.")
                .or(() -> standing.forward()
                        .filter(forward -> stage.stage() == Stage.MANAGER)
                        .map(forward -> name(forward.decider()) + " left it to human resources, and that holds."))
                .orElseGet(() -> who(stage.stage(), request) + " decides" + because);
    }

    private String who(Stage stage, TrainingRequest request) {
        return switch (stage) {
            case RULE -> throw new IllegalArgumentException("Nobody is asked where a rule decides");
            case MANAGER -> {
                String reviewer = reviewers.at(request, stage).reviewer();
                yield reviewer == null ? HUMAN_RESOURCES : name(reviewer);
            }
            case HR -> HUMAN_RESOURCES;
            case LEADER -> "A senior leader";
        };
    }

    private String name(String person) {
        return people.find(person).map(Person::fullName).orElse(person);
    }

    private static String inASentence(List<String> reasons) {
        int last = reasons.size() - 1;
        return last == 0
                ? reasons.get(0)
                : String.join(", ", reasons.subList(0, last)) + " and because " + reasons.get(last);
    }
}
