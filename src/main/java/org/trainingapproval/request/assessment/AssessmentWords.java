package org.trainingapproval.request.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.Doubt;

/** What the rules found, in words for the requester and for whoever decides. */
@Component
class AssessmentWords implements RequestWords {

    private static final String WENT_ON = "The requester read these doubts and sent the request all the same.";

    private final Assessments assessments;

    AssessmentWords(Assessments assessments) {
        this.assessments = assessments;
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
        });
        return words;
    }

    private static <T> void putLines(Map<String, String> words, String name, List<T> lines, Function<T, String> line) {
        if (!lines.isEmpty()) {
            words.put(name, lines.stream().map(line).collect(Collectors.joining("\n")));
        }
    }
}
