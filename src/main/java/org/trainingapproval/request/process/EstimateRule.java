package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.EstimateForm.*;
import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.KpiSuggestions;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.Need.Direction;
import org.trainingapproval.request.policy.EstimateDepth.Depth;

/**
 * An estimate says what the training costs, claims only what it can put a figure to, and says where its evidence comes from.
 * The short way asks for none of that but the benefit.
 */
@Component
class EstimateRule implements FormRule {

    /** What the cash cost of a training can hold. */
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private static final String NONE_OF_THEM = " Or choose “Nothing that can be put in money” as the kind of benefit.";

    private static final Map<String, String> ABOVE_ZERO = new LinkedHashMap<>();

    static {
        ABOVE_ZERO.put(UNIT_VALUE, "Value of one unit");
        ABOVE_ZERO.put(MINUTES_SAVED, "Minutes saved each time");
        ABOVE_ZERO.put(TASKS_PER_WEEK, "Times a week");
        ABOVE_ZERO.put(BENEFIT_COUNT, "Fewer in a year");
        ABOVE_ZERO.put(BENEFIT_EACH, "Cost of each");
        ABOVE_ZERO.put(BENEFIT_AMOUNT, "Benefit in the first year");
    }

    private final KpiSuggestions suggestions;

    EstimateRule(KpiSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public String formId() {
        return ID;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        if (Depth.SHORT.name().equals(context.variables().apply(ESTIMATE_DEPTH))) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        target(answers).ifPresent(problems::add);
        if (!Boolean.TRUE.equals(context.variables().apply(FREE_OF_CHARGE))) {
            costs(answers).ifPresent(problems::add);
        }
        ABOVE_ZERO.forEach((key, label) -> aboveZero(answers, key, label).ifPresent(problems::add));
        return problems;
    }

    private Optional<String> target(FormAnswers answers) {
        Optional<Direction> direction = answers.text(KPI_CHOICE)
                .flatMap(suggestions::find)
                .map(chosen -> Direction.valueOf(chosen.direction().name()));
        return Improvement.problem(
                "Target", answers.decimal(SUGGESTED_BASELINE), answers.decimal(SUGGESTED_TARGET), direction);
    }

    private static Optional<String> costs(FormAnswers answers) {
        BigDecimal cash = COST_LINES.stream()
                .flatMap(line -> answers.amount(line).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cash.signum() == 0) {
            return Optional.of(
                    "Course fee: no line says what has to be paid."
                            + " Write at least one cost; if nothing has to be paid, say so in the description of the training.");
        }
        return cash.compareTo(MOST) > 0
                ? Optional.of("Course fee: all costs together are too much. Write amounts that make at most "
                        + MOST.toPlainString() + ".")
                : Optional.empty();
    }

    private static Optional<String> aboveZero(FormAnswers answers, String key, String label) {
        return answers.decimal(key)
                .filter(value -> value.signum() <= 0)
                .map(value -> label + ": it is not above 0. Write more than 0." + NONE_OF_THEM);
    }
}
