package org.trainingapproval.delivery.result;

import static org.trainingapproval.request.businesscase.FigureWords.NOT_APPLICABLE;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.delivery.result.ResultReport.Case;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.MoneyWords;
import org.trainingapproval.request.businesscase.BusinessCase;
import org.trainingapproval.request.businesscase.FigureWords;

/** What a training cost and brought in money, in words. */
@Component
class ResultMoney {

    private final MoneyWords money;
    private final DateWords dates;

    ResultMoney(MoneyWords money, DateWords dates) {
        this.money = money;
        this.dates = dates;
    }

    String planned(Result result) {
        return cost(result.plannedCash(), result);
    }

    /** What was paid; that nobody said so is part of it. */
    String real(Result result) {
        String cost = cost(result.cash(), result);
        return result.realCash() == null
                ? cost + ". Nobody reported what was really paid, so what was approved counts as spent"
                : cost;
    }

    private String cost(BigDecimal cash, Result result) {
        BusinessCase figures = result.projected();
        if (figures.timeAwayCost().signum() == 0) {
            return money.cost(cash);
        }
        return "%s (%s to be paid, %s of working time)"
                .formatted(
                        money.amount(cash.add(figures.timeAwayCost())),
                        money.amount(cash),
                        money.amount(figures.timeAwayCost()));
    }

    /** The business case as it was claimed, adjusted and projected. */
    List<Case> cases(Result result) {
        return List.of(
                figures("Claimed: all of it comes from the training", result.claimed()),
                figures("Adjusted: " + percentages(result.adjusted()), result.adjusted()),
                figures(
                        result.measurement() == null
                                ? "Projected: no data, so no improvement counts"
                                : "Projected: what was measured, " + percentages(result.projected()),
                        result.projected()));
    }

    private static String percentages(BusinessCase figures) {
        return "%d %% from the training, %d %% sure".formatted(figures.share(), figures.confidence());
    }

    private Case figures(String name, BusinessCase figures) {
        return new Case(
                name,
                money.amount(figures.adjustedBenefit()),
                money.amount(figures.totalCost()),
                roi(figures),
                FigureWords.bcr(figures).orElse(NOT_APPLICABLE),
                FigureWords.payback(figures));
    }

    String roi(BusinessCase figures) {
        return FigureWords.roi(figures).orElse(NOT_APPLICABLE);
    }

    /** Such as: Projected from the measurement on Monday 7 June 2027, the first year brings €4,000.00 at no cost. */
    String sentence(Result result) {
        BusinessCase figures = result.projected();
        String cost = figures.isFree()
                ? "at no cost"
                : "for a cost of %s: ROI %s".formatted(money.amount(figures.totalCost()), roi(figures));
        Measurement measured = result.measurement();
        return measured == null
                ? "The first year counts as bringing %s %s.".formatted(money.amount(BigDecimal.ZERO), cost)
                : "Projected from the measurement on %s, the first year brings %s %s."
                        .formatted(
                                dates.dates(measured.on(), measured.on()),
                                money.amount(figures.adjustedBenefit()),
                                cost);
    }
}
