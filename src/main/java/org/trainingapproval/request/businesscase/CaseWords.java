package org.trainingapproval.request.businesscase;

import static org.trainingapproval.request.businesscase.FigureWords.NOT_APPLICABLE;
import static org.trainingapproval.request.businesscase.FigureWords.bcr;
import static org.trainingapproval.request.businesscase.FigureWords.months;
import static org.trainingapproval.request.businesscase.FigureWords.payback;
import static org.trainingapproval.request.businesscase.FigureWords.roi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Goals;
import org.trainingapproval.people.StrategicGoal;
import org.trainingapproval.request.MoneyWords;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;

/** What a training costs and brings, in words and figures for people. Figures are rounded here and nowhere before. */
@Component
class CaseWords implements RequestWords {

    private final Estimates estimates;
    private final Goals goals;
    private final MoneyWords money;
    private final CostWords costWords;
    private final BenefitWords benefitWords;

    CaseWords(Estimates estimates, Goals goals, MoneyWords money) {
        this.estimates = estimates;
        this.goals = goals;
        this.money = money;
        this.costWords = new CostWords(money);
        this.benefitWords = new BenefitWords(money);
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        if (request.training() == null) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        estimates.find(request).ifPresent(estimate -> {
            BusinessCase figures = estimates.businessCase(request, estimate);
            words.put("goal", goal(estimate.goal()));
            words.put("costs", costWords.lines(estimate.costs(), figures));
            words.put("benefit", benefitWords.sentence(estimate.benefit(), request.need()));
            putFigures(words, figures);
            put(words, "monthsToEffect", estimate.monthsToEffect(), CaseWords::monthsToEffect);
            put(words, "evidence", estimate.evidence(), found -> withSource(found, estimate.evidenceSource()));
            put(words, "intangibles", estimate.intangibles(), Function.identity());
        });
        return words;
    }

    private void putFigures(Map<String, String> words, BusinessCase figures) {
        words.put("totalCost", money.amount(figures.totalCost()));
        words.put("cashTotal", money.amount(figures.cash()));
        figures.costPerPerson().ifPresent(cost -> words.put("costPerPerson", money.amount(cost)));
        words.put("adjustedBenefit", adjusted(figures));
        words.put("roiClaimed", roi(figures.asClaimed()).orElse(NOT_APPLICABLE));
        words.put("roiAdjusted", roi(figures).orElse(NOT_APPLICABLE));
        words.put("bcr", bcr(figures).orElse(NOT_APPLICABLE));
        words.put("payback", payback(figures));
        words.put("case", sentence(figures));
    }

    private String goal(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(goals::find)
                .map(StrategicGoal::title)
                .orElse("None of the strategic goals");
    }

    private String adjusted(BusinessCase figures) {
        if (figures.adjustedBenefit().signum() == 0) {
            return money.amount(figures.adjustedBenefit());
        }
        return "%s: %d %% of the benefit comes from the training, and that is %d %% sure"
                .formatted(money.amount(figures.adjustedBenefit()), figures.share(), figures.confidence());
    }

    private String sentence(BusinessCase figures) {
        String benefit = figures.adjustedBenefit().signum() == 0
                ? "no benefit in money"
                : "an adjusted benefit of %s in the first year".formatted(money.amount(figures.adjustedBenefit()));
        if (figures.isFree()) {
            return "It costs nothing and promises %s.".formatted(benefit);
        }
        return "ROI %s (BCR %s), %s: %s against a total cost of %s."
                .formatted(
                        roi(figures).orElse(NOT_APPLICABLE),
                        bcr(figures).orElse(NOT_APPLICABLE),
                        months(figures).map(months -> "paid back in " + months).orElse("never paid back"),
                        benefit,
                        money.amount(figures.totalCost()));
    }

    private static String monthsToEffect(int months) {
        return switch (months) {
            case 0 -> "At once";
            case 1 -> "After 1 month";
            default -> "After " + months + " months";
        };
    }

    private static String withSource(String evidence, @Nullable String source) {
        return source == null ? evidence : evidence + "\nSource: " + source;
    }

    private static <T> void put(Map<String, String> words, String name, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            words.put(name, text.apply(value));
        }
    }
}
