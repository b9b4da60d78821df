package org.trainingapproval.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.persistence.AnswerStore;
import org.trainingapproval.delivery.persistence.CheckpointStore;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.delivery.persistence.NextStepStore;
import org.trainingapproval.people.People;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;

/** How a delivery goes, and what people said about it. */
@Component
class DeliveryWords implements RequestWords {

    private final DeliveryStore deliveries;
    private final CheckpointStore checkpoints;
    private final AnswerStore answers;
    private final NextStepStore nextSteps;
    private final ScheduleWords schedule;
    private final DeliveryTeam team;
    private final People people;

    DeliveryWords(
            DeliveryStore deliveries,
            CheckpointStore checkpoints,
            AnswerStore answers,
            NextStepStore nextSteps,
            ScheduleWords schedule,
            DeliveryTeam team,
            People people) {
        this.deliveries = deliveries;
        this.checkpoints = checkpoints;
        this.answers = answers;
        this.nextSteps = nextSteps;
        this.schedule = schedule;
        this.team = team;
        this.people = people;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        // Most requests are read long before anything is delivered.
        Integer approved = request.approvedRevision();
        return approved == null
                ? Map.of()
                : deliveries
                        .find(request.number())
                        .map(delivery -> withLateChange(of(delivery), delivery, approved))
                        .orElse(Map.of());
    }

    private static Map<String, String> withLateChange(Map<String, String> words, Delivery delivery, int approved) {
        if (approved > delivery.approvedRevision()) {
            words.merge(
                    "deliveryState",
                    "the change that was approved later changes nothing any more",
                    "%s; %s"::formatted);
            words.put(
                    "changeTooLate",
                    "The training has taken place and its result is shared: this change changes nothing any more.");
        }
        return words;
    }

    private Map<String, String> of(Delivery delivery) {
        List<Answered> given = answers.of(delivery.number());
        List<NextStep> steps = nextSteps.of(delivery.number());
        Map<String, String> names = names(given, steps);
        Map<String, String> words = new TreeMap<>(schedule.of(delivery, checkpoints.of(delivery.number())));
        words.putAll(new AnswerWords(given, schedule.titles(delivery), names).all());
        words.put(
                "nextSteps",
                steps.stream()
                        .map(step -> "%s: %s, by %s"
                                .formatted(
                                        names.get(step.owner()),
                                        AnswerWords.line(step.step()),
                                        schedule.day(step.dueOn())))
                        .collect(Collectors.joining("\n")));
        team.manager(delivery.number()).ifPresent(manager -> words.put("managerName", manager.fullName()));
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private Map<String, String> names(List<Answered> given, List<NextStep> steps) {
        List<String> ids = Stream.concat(
                        given.stream().map(Answered::person), steps.stream().map(NextStep::owner))
                .distinct()
                .toList();
        Map<String, String> names = ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        people.named(ids).forEach(person -> names.put(person.id(), person.fullName()));
        return names;
    }
}
