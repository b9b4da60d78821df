package org.trainingapproval.delivery.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Answered;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposals;

/** What worked in a training and what did not, as it was said when it was measured and in the debrief of each part. */
@Component
@Transactional(readOnly = true)
class Lessons {

    private final CheckpointAnswers answers;
    private final Proposals proposals;

    Lessons(CheckpointAnswers answers, Proposals proposals) {
        this.answers = answers;
        this.proposals = proposals;
    }

    /** What worked and why, one line each; none when nobody said so. */
    Optional<String> worked(Result result) {
        return lines(result, "worked", "workedWell");
    }

    /** What did not and why, one line each; none when nobody said so. */
    Optional<String> workedNot(Result result) {
        return lines(result, "workedNot", "workedBadly");
    }

    private Optional<String> lines(Result result, String measured, String debriefed) {
        List<Answered> given = answers.of(result.number());
        Map<Integer, String> titles = titles(result);
        Map<Integer, String> debriefs = new TreeMap<>();
        given.stream()
                .filter(answer -> answer.kind() == CheckpointKind.DEBRIEF)
                .forEach(answer -> debriefs.put(answer.part(), answer.answers().getOrDefault(debriefed, "")));
        String lines = Stream.concat(
                        Measured.in(given).flatMap(measurement -> measurement.text(measured)).stream(),
                        debriefs.entrySet().stream()
                                .filter(debrief -> !debrief.getValue().isBlank())
                                .map(debrief -> ofPart(titles.get(debrief.getKey()), debrief.getValue())))
                .collect(Collectors.joining("\n"));
        return Optional.of(lines).filter(text -> !text.isEmpty());
    }

    private static String ofPart(@Nullable String title, String said) {
        return title == null ? said : title + ": " + said;
    }

    private Map<Integer, String> titles(Result result) {
        List<Part> parts = proposals.parts(result.number(), result.revision());
        return parts.size() < 2 ? Map.of() : parts.stream().collect(Collectors.toMap(Part::position, Part::title));
    }
}
