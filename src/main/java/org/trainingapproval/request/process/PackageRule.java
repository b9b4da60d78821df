package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.DESCRIBE_TRAINING_FORM;
import static org.trainingapproval.request.process.TrainingRequestProcess.FIRST_DAY;
import static org.trainingapproval.request.process.TrainingRequestProcess.FURTHER_PARTS;
import static org.trainingapproval.request.process.TrainingRequestProcess.HOURS_AWAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.proposal.DaysAway;
import org.trainingapproval.request.proposal.DaysAway.Stretch;

/**
 * No part of a package starts before the training itself, whose year pays for it; each ends no earlier than it starts, and
 * the hours fit into the days of all of them.
 */
@Component
class PackageRule implements FormRule {

    private static final int HOURS_OF_A_DAY = 24;

    private final WorkCalendar calendar;

    PackageRule(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String formId() {
        return DESCRIBE_TRAINING_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        List<PartKeys> further = answers.text(FURTHER_PARTS)
                .map(PartKeys.Count::valueOf)
                .map(PartKeys.Count::keys)
                .orElse(List.of());
        List<String> problems = new ArrayList<>();
        for (PartKeys part : further) {
            startsTooEarly(answers, part).ifPresent(problems::add);
            part.days().problem(answers).ifPresent(problems::add);
        }
        hoursAway(answers, further).ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> startsTooEarly(FormAnswers answers, PartKeys part) {
        Optional<LocalDate> training = answers.date(FIRST_DAY);
        return answers.date(part.firstDay())
                .filter(first -> training.filter(first::isBefore).isPresent())
                .map(first ->
                        "First day%s: it is before the first day of the training. Choose that day or a later one, or"
                                        .formatted(part.ofWhich())
                                + " describe the part that comes first as the training.");
    }

    private Optional<String> hoursAway(FormAnswers answers, List<PartKeys> further) {
        List<DayKeys> asked = Stream.concat(
                        Stream.of(TrainingKeys.PREFERRED.days()),
                        further.stream().map(PartKeys::days))
                .toList();
        // Whatever has no end can take any number of hours, and what is wrong with other days was said already.
        List<Stretch> stretches =
                asked.stream().flatMap(keys -> keys.usable(answers).stream()).toList();
        if (stretches.size() < asked.size()) {
            return Optional.empty();
        }
        // Whoever learns on days off gets other days for it.
        int days = Math.max(1, DaysAway.joined(stretches).workingDays(calendar));
        return answers.number(HOURS_AWAY)
                .filter(hours -> hours > days * HOURS_OF_A_DAY)
                .map(hours ->
                        "Hours away: %d hours do not fit into %d working day%s. Write the working hours that one person misses."
                                .formatted(hours, days, days == 1 ? "" : "s"));
    }
}
