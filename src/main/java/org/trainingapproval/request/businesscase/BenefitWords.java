package org.trainingapproval.request.businesscase;

import static org.trainingapproval.request.Need.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.trainingapproval.request.MoneyWords;
import org.trainingapproval.request.Need;

/** How a benefit was worked out, in a sentence that can be checked with a pencil. */
record BenefitWords(MoneyWords money) {

    String sentence(Benefit benefit, Need need) {
        if (benefit instanceof Benefit.UnitValue unit) {
            return "%s %s %s, each worth %s a year: %s"
                    .formatted(
                            plain(unit.baseline().subtract(unit.target()).abs()),
                            need.unit(),
                            need.direction() == Need.Direction.LOWER ? "less" : "more",
                            money.amount(unit.unitValue()),
                            firstYear(unit));
        }
        if (benefit instanceof Benefit.HoursSaved saved) {
            return "%s minutes saved %s times a week are %s hours; over %s working weeks at %s an hour: %s"
                    .formatted(
                            plain(saved.minutes()),
                            plain(saved.tasksPerWeek()),
                            plain(saved.hoursPerWeek().setScale(1, RoundingMode.HALF_UP)),
                            plain(Benefit.WORKING_WEEKS),
                            money.amount(saved.hourlyRate()),
                            firstYear(saved));
        }
        if (benefit instanceof Benefit.Fewer fewer) {
            return "%s a year: %s, at %s each: %s"
                    .formatted(
                            fewer.kind() == Benefit.Kind.ERRORS ? "Errors avoided" : "Resignations avoided",
                            plain(fewer.count()),
                            money.amount(fewer.each()),
                            firstYear(fewer));
        }
        if (benefit instanceof Benefit.Amount amount && amount.firstYear().compareTo(BigDecimal.ZERO) > 0) {
            return switch (amount.kind()) {
                case REVENUE -> "More revenue: " + firstYear(amount);
                case COST_AVOIDED -> "Cost avoided: " + firstYear(amount);
                default -> firstYear(amount);
            };
        }
        return "Nothing that can be put in money.";
    }

    private String firstYear(Benefit benefit) {
        return money.amount(benefit.firstYear()) + " in the first year.";
    }
}
