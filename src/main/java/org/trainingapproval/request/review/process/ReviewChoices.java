package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.*;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.proposal.Proposals;

/** What a reviewer can choose from, and what is agreed unless the reviewer says otherwise. */
@Component
class ReviewChoices {

    private final Proposals proposals;
    private final RequestBudget budget;
    private final ReviewAnswers answers;

    ReviewChoices(Proposals proposals, RequestBudget budget, ReviewAnswers answers) {
        this.proposals = proposals;
        this.budget = budget;
        this.answers = answers;
    }

    void write(DelegateExecution execution, TrainingRequest request) {
        boolean isPackage = proposals.isPackage(request);
        execution.setVariable(AGREED_TARGET, Amounts.written(answers.target(request)));
        execution.setVariable(AGREED_OBJECTIVES, answers.objectives(request));
        execution.setVariable(CHOSEN_OPTION, proposals.chosen(request).name());
        writeList(
                execution,
                OPTION_CHOICES,
                proposals.options(request).entrySet().stream()
                        .map(option ->
                                choice(option.getKey().name(), label(option.getKey(), option.getValue(), isPackage)))
                        .toList());
        execution.setVariable(PAYING_BUDGET, budget.choice(request));
        writeList(
                execution,
                BUDGET_CHOICES,
                budget.choices(request).stream()
                        .map(choice -> choice(choice.value(), choice.label()))
                        .toList());
    }

    private static String label(Option option, Training training, boolean isPackage) {
        String rank = switch (option) {
            case PREFERRED -> "Preferred";
            case FIRST -> "First alternative";
            case SECOND -> "Second alternative";
        };
        String whole = option == Option.PREFERRED ? " (the whole package)" : " (instead of the whole package)";
        return "%s: %s, %s%s".formatted(rank, training.title(), training.provider(), isPackage ? whole : "");
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static void writeList(DelegateExecution execution, String variable, List<Map<String, String>> choices) {
        execution.setVariable(
                variable, SpinValues.jsonValue(Spin.JSON(choices).toString()).create());
    }
}
