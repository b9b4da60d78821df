package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostDecision.By;
import org.trainingapproval.delivery.cost.persistence.CostStore;
import org.trainingapproval.people.People;
import org.trainingapproval.request.ApprovedMoney;
import org.trainingapproval.request.MoneyWords;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;

/** What a training was to cost and what it really costs. */
@Component
class CostWords implements RequestWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CostStore store;
    private final ApprovedMoney budget;
    private final People people;
    private final MoneyWords money;

    CostWords(CostStore store, ApprovedMoney budget, People people, MoneyWords money) {
        this.store = store;
        this.budget = budget;
        this.people = people;
        this.money = money;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        if (request.approvedRevision() == null) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        words.put("committedCost", money.cost(budget.planned(request.number())));
        store.find(request.number()).ifPresent(report -> put(words, report));
        return words;
    }

    private void put(Map<String, String> words, CostReport report) {
        words.put("realCost", money.cost(report.amount()));
        store.check(report)
                .ifPresent(check -> words.put("costDifference", difference(report.amount(), check.approved())));
        Optional<CostDecision> decision = store.decision(report);
        if (decision.isEmpty()) {
            budget.words(report.number(), report.amount()).ifPresent(text -> words.put("extraCostBudget", text));
        }
        decision.filter(made -> made.by() != By.RULE).ifPresent(made -> {
            words.put("extraCostDecider", decider(made));
            words.put("extraCostReason", reason(made));
        });
    }

    private String difference(BigDecimal real, BigDecimal approved) {
        BigDecimal difference = real.subtract(approved);
        if (difference.signum() == 0) {
            return "As approved";
        }
        String amount = money.amount(difference.abs());
        String percent = approved.signum() == 0
                ? ""
                : " (%s %%)"
                        .formatted(difference
                                .abs()
                                .multiply(HUNDRED)
                                .divide(approved, 0, RoundingMode.HALF_UP)
                                .toPlainString());
        return "%s %s than approved%s".formatted(amount, difference.signum() > 0 ? "more" : "less", percent);
    }

    private String decider(CostDecision decision) {
        return decision.decider() == null
                ? "Nobody in time"
                : people.get(decision.decider()).fullName();
    }

    private static String reason(CostDecision decision) {
        if (decision.by() == By.SILENCE) {
            return "Nobody decided in time, so the difference counts as refused.";
        }
        return Optional.ofNullable(decision.reason()).orElse("No reason was given.");
    }
}
