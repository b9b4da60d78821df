package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.ALTERNATIVES;
import static org.trainingapproval.request.process.TrainingRequestProcess.CONTENT;
import static org.trainingapproval.request.process.TrainingRequestProcess.COVER;
import static org.trainingapproval.request.process.TrainingRequestProcess.FURTHER_PARTS;
import static org.trainingapproval.request.process.TrainingRequestProcess.FURTHER_PEOPLE;
import static org.trainingapproval.request.process.TrainingRequestProcess.HOURS_AWAY;
import static org.trainingapproval.request.process.TrainingRequestProcess.OBJECTIVES;
import static org.trainingapproval.request.process.TrainingRequestProcess.PARTICIPANTS;
import static org.trainingapproval.request.process.TrainingRequestProcess.WHO_IS_AWAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.spin.json.SpinJsonNode;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposal;

/** Reads what the form describeTraining asked for. */
record DescribedTraining(Answers answers) {

    /** The training that the requester prefers. */
    Training preferred() {
        return training(TrainingKeys.PREFERRED);
    }

    /** Everything else that is proposed. */
    Proposal proposal() {
        return new Proposal(
                answers.text(CONTENT),
                ObjectiveLines.of(answers.text(OBJECTIVES)),
                participants(),
                number(FURTHER_PEOPLE),
                number(HOURS_AWAY),
                answers.optionalText(WHO_IS_AWAY),
                answers.optionalText(COVER),
                alternatives(),
                furtherParts());
    }

    private Training training(TrainingKeys keys) {
        Training.Format format = answers.choice(keys.format(), Training.Format.class);
        return new Training(
                answers.text(keys.title()),
                answers.text(keys.provider()),
                format,
                answers.text(keys.place()),
                answers.date(keys.firstDay()),
                lastDay(format, keys.days()),
                answers.isTicked(keys.free()) ? BigDecimal.ZERO : answers.amount(keys.cost()));
    }

    private List<Training> alternatives() {
        List<Training> alternatives = new ArrayList<>();
        Alternatives count = answers.choice(ALTERNATIVES, Alternatives.class);
        if (count != Alternatives.NONE) {
            alternatives.add(training(TrainingKeys.FIRST));
        }
        if (count == Alternatives.TWO) {
            alternatives.add(training(TrainingKeys.SECOND));
        }
        return alternatives;
    }

    private List<Part> furtherParts() {
        // A form that was filled in before there were packages has no answer.
        return answers.optionalText(FURTHER_PARTS) == null
                ? List.of()
                : answers.choice(FURTHER_PARTS, PartKeys.Count.class).keys().stream()
                        .map(this::part)
                        .toList();
    }

    private Part part(PartKeys keys) {
        Training.Format format = answers.choice(keys.format(), Training.Format.class);
        return new Part(
                keys.position(),
                answers.text(keys.title()),
                format,
                answers.date(keys.firstDay()),
                lastDay(format, keys.days()),
                answers.optionalText(keys.place()));
    }

    // Where nothing ends the form asks for no last day, and one that was written before it changed does not count.
    private LocalDate lastDay(Training.Format format, DayKeys keys) {
        return answers.date(format.isOpenEnded() ? keys.firstDay() : keys.lastDay());
    }

    private List<String> participants() {
        return answers.execution().getVariable(PARTICIPANTS) instanceof SpinJsonNode list && list.isArray()
                ? list.elements().stream().map(SpinJsonNode::stringValue).toList()
                : List.of();
    }

    // An empty number field is sent as nothing.
    private int number(String key) {
        return answers.execution().getVariable(key) instanceof Number number ? number.intValue() : 0;
    }

    /** How many alternatives the requester compares. */
    private enum Alternatives {
        NONE,
        ONE,
        TWO
    }
}
