package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.MoneyWords;

/** The cost of a training, one line each. */
record CostWords(MoneyWords money) {

    String lines(@Nullable CostLines costs, BusinessCase figures) {
        List<String> lines = new ArrayList<>();
        // Another option than the estimated one may have been chosen since; its lines are not known.
        if (costs != null && costs.cash().compareTo(figures.cash()) == 0) {
            add(lines, "Course fee", costs.fee());
            add(lines, "Travel", costs.travel());
            add(lines, "Lodging and meals", costs.lodging());
            add(lines, "Materials", costs.materials());
            add(lines, "Cover", costs.cover());
        } else {
            add(lines, "To be paid", figures.cash());
        }
        if (figures.timeAwayCost().signum() > 0) {
            lines.add("Time away: " + timeAway(figures));
        }
        return lines.isEmpty() ? money.cost(BigDecimal.ZERO) : String.join("\n", lines);
    }

    private void add(List<String> lines, String name, BigDecimal amount) {
        if (amount.signum() > 0) {
            lines.add(name + ": " + money.amount(amount));
        }
    }

    private String timeAway(BusinessCase figures) {
        int people = figures.timeAway().people();
        return "%s (%s × %d hours at %s)"
                .formatted(
                        money.amount(figures.timeAwayCost()),
                        people == 1 ? "1 person" : people + " people",
                        figures.timeAway().each(),
                        money.amount(figures.hourlyRate()));
    }
}
