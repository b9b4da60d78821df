package org.trainingapproval.delivery.result;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import org.trainingapproval.delivery.Answered;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.request.DateWords;

/** What managers really did for a training: from checkpoints that this very person finished, and from nothing else. */
@Component
@Transactional(readOnly = true)
class ManagerDeeds {

    /**
     * One deed.
     *
     * @param person id of whoever did it
     * @param line what it was
     */
    private record Deed(String person, String line) {}

    private final Checkpoints checkpoints;
    private final CheckpointAnswers answers;
    private final DeliveryTeam team;
    private final People people;
    private final DateWords dates;
    private final TrainingSettings settings;

    ManagerDeeds(
            Checkpoints checkpoints,
            CheckpointAnswers answers,
            DeliveryTeam team,
            People people,
            DateWords dates,
            TrainingSettings settings) {
        this.checkpoints = checkpoints;
        this.answers = answers;
        this.team = team;
        this.people = people;
        this.dates = dates;
        this.settings = settings;
    }

    /** What today's manager did, or human resources in the place of one: one line a deed, in the order in which they are due. */
    List<String> of(String number) {
        Set<String> managers = ids(team.managers(number));
        return done(number, managers::contains).map(Deed::line).toList();
    }

    /**
     * The same of those who were the manager before, with their names. Only a manager is asked, and human resources where
     * that one does not answer, so that whoever else answered was the manager then.
     */
    List<String> earlier(String number) {
        Set<String> others = ids(team.managers(number));
        others.addAll(ids(team.humanResources(number)));
        return done(number, person -> !others.contains(person))
                .map(deed -> "%s, who was the manager then: %s"
                        .formatted(
                                people.find(deed.person()).map(Person::fullName).orElse(deed.person()),
                                StringUtils.uncapitalize(deed.line())))
                .toList();
    }

    private static Set<String> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Deed> done(String number, Predicate<String> who) {
        List<Answered> given = answers.of(number);
        BiPredicate<Checkpoint, Answered> belong =
                (checkpoint, answer) -> answer.kind() == checkpoint.kind() && answer.part() == checkpoint.part();
        return checkpoints.of(number).stream()
                .filter(checkpoint -> checkpoint.state() == State.DONE)
                .filter(checkpoint -> checkpoint.doneBy() != null && who.test(checkpoint.doneBy()))
                .flatMap(checkpoint -> given.stream()
                        .filter(answer -> belong.test(checkpoint, answer))
                        .reduce((earlier, later) -> later)
                        .flatMap(answer -> line(checkpoint, answer).map(line -> new Deed(answer.person(), line)))
                        .stream());
    }

    private Optional<String> line(Checkpoint checkpoint, Answered answer) {
        String day = day(checkpoint, answer);
        return Optional.ofNullable(
                switch (checkpoint.kind()) {
                    case KICK_OFF -> "Held the kick-off and committed to the goal on " + day;
                    case PULSE_CHECK -> "Checked the pulse of the training on " + day;
                    case CASCADE -> "Talked with other managers about passing the skill on, on " + day;
                    case FOLLOW_UP -> "Looked whether the skill is used, on " + day;
                    case MEASUREMENT -> measured(checkpoint, answer) + day;
                    default -> null;
                });
    }

    private static String measured(Checkpoint checkpoint, Answered answer) {
        boolean inTime = !answer.at().isAfter(checkpoint.dueAt());
        boolean hadData = "MEASURED".equals(answer.answers().get("measurement"));
        return (hadData ? "Measured the result" : "Said that there is no data to measure the result by")
                + (inTime ? " in time, on " : ", on ");
    }

    private String day(Checkpoint checkpoint, Answered answer) {
        String held =
                checkpoint.kind() == CheckpointKind.KICK_OFF ? answer.answers().get("heldOn") : null;
        LocalDate day = held == null ? LocalDate.ofInstant(answer.at(), settings.zone()) : LocalDate.parse(held);
        return dates.dates(day, day);
    }
}
