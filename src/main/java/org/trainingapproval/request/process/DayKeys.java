package org.trainingapproval.request.process;

import java.time.LocalDate;
import java.util.Optional;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.request.proposal.DaysAway.Stretch;

/** The keys under which the form asks when something is, and how its labels tell what. */
record DayKeys(String firstDay, String lastDay, String ofWhich) {

    private static final int MOST_YEARS = 5;

    /** What is wrong with these days; nothing while one of them is missing, or where nothing ends. */
    Optional<String> problem(FormAnswers answers) {
        return days(answers).flatMap(this::problem);
    }

    private Optional<String> problem(Stretch days) {
        if (days.lastDay().isBefore(days.firstDay())) {
            return Optional.of(
                    "Last day%s: it is before the first day. Choose the first day or a later one.".formatted(ofWhich));
        }
        return days.lastDay().isAfter(days.firstDay().plusYears(MOST_YEARS))
                ? Optional.of("Last day%s: it is more than %d years after the first day. Plan a shorter time."
                        .formatted(ofWhich, MOST_YEARS))
                : Optional.empty();
    }

    /** These days, if both are there and can be right. */
    Optional<Stretch> usable(FormAnswers answers) {
        return days(answers).filter(days -> problem(days).isEmpty());
    }

    private Optional<Stretch> days(FormAnswers answers) {
        Optional<LocalDate> last = answers.date(lastDay);
        return answers.date(firstDay).flatMap(first -> last.map(day -> new Stretch(first, day)));
    }
}
