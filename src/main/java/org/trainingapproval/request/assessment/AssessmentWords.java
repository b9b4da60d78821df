package org.trainingapproval.request.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.Doubt;
import org.trainingapproval.request.policy.RouteStage;

/** What the rules found, in words for the requester and for whoever decides. */
@Component
class AssessmentWords implements RequestWords {

    private static final String HUMAN_RESOURCES = "Human resources";
    private static final String WENT_ON = "The requester read these doubts and sent the request all the same.";

    private final Assessments assessments;
    private final Deciders deciders;
    private final People people;

    AssessmentWords(Assessments assessments, Deciders deciders, People people) {
        this.assessments = assessments;
        this.deciders = deciders;
        this.people = people;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        assessments.find(request).ifPresent(found -> {
            putLines(words, "doubts", found.doubts(), Doubt::forRequester);
            putLines(words, "doubtsForReviewer", found.doubts(), Doubt::forReviewer);
            if (found.wentOnAt() != null) {
                words.computeIfPresent("doubtsForReviewer", (name, doubts) -> doubts + "\n" + WENT_ON);
            }
            putLines(words, "courseAlternatives", found.courseAlternatives(), CourseAlternative::sentence);
            Person requester = people.get(request.requester());
            putLines(words, "route", found.route(), stage -> line(stage, requester));
        });
        return words;
    }

    private String line(RouteStage stage, Person requester) {
        return "%s, because %s.".formatted(who(stage.stage(), requester), inASentence(stage.reasons()));
    }

    private String who(RouteStage.Stage stage, Person requester) {
        return switch (stage) {
            case RULE -> "It is approved by rule and nobody has to decide";
            case MANAGER -> deciders.reviewerOf(requester).map(Person::fullName).orElse(HUMAN_RESOURCES) + " decides";
            case HR -> HUMAN_RESOURCES + " decides";
            case LEADER -> "A senior leader decides";
        };
    }

    private static String inASentence(List<String> reasons) {
        int last = reasons.size() - 1;
        return last == 0
                ? reasons.get(0)
                : String.join(", ", reasons.subList(0, last)) + " and because " + reasons.get(last);
    }

    private static <T> void putLines(Map<String, String> words, String name, List<T> lines, Function<T, String> line) {
        if (!lines.isEmpty()) {
            words.put(name, lines.stream().map(line).collect(Collectors.joining("\n")));
        }
    }
}
