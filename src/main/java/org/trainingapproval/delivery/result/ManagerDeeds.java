package org.trainingapproval.delivery.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

/**
 * What was really done for a training in the name of its manager: from checkpoints that somebody finished, and from nothing else.
 * Each deed is the credit of whoever did it.
 */
@Component
@Transactional(readOnly = true)
class ManagerDeeds {

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

    /** What the manager did in person: one line a deed, in the order in which they are due. */
    List<String> of(String number) {
        Optional<String> manager = team.manager(number).map(Person::id);
        return done(number)
                .filter(deed -> manager.filter(deed.person()::equals).isPresent())
                .map(Deed::line)
                .toList();
    }

    /** The same of those who stood in: a deputy, human resources or an earlier manager, each with the name. */
    List<String> others(String number) {
        Optional<String> manager = team.manager(number).map(Person::id);
        return done(number)
                .filter(deed -> manager.filter(deed.person()::equals).isEmpty())
                .map(deed -> "%s: %s"
                        .formatted(
                                people.find(deed.person()).map(Person::fullName).orElse(deed.person()), deed.line()))
                .toList();
    }

    private Stream<Deed> done(String number) {
        List<Answered> given = answers.of(number);
        return checkpoints.of(number).stream()
                .filter(checkpoint -> checkpoint.state() == State.DONE)
                .flatMap(checkpoint -> given.stream()
                        .filter(answer -> answer.kind() == checkpoint.kind()
                                && answer.part() == checkpoint.part()
                                && answer.person().equals(checkpoint.doneBy()))
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
                    case CASCADE -> "Decided how the skill spreads, on " + day;
                    case FOLLOW_UP -> "Looked whether the skill is used, on " + day + support(answer);
                    case MEASUREMENT -> measured(checkpoint, answer) + day;
                    default -> null;
                });
    }

    private static String support(Answered answer) {
        String did = answer.answers()
                .getOrDefault("managerSupport", "")
                .replace('\n', ' ')
                .strip();
        return did.isEmpty() ? "" : ": " + did;
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
