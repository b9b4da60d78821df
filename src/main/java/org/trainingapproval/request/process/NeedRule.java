package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.Need.Direction;

/** A need must aim at an improvement of its metric. */
@Component
class NeedRule implements FormRule {

    @Override
    public String formId() {
        return REQUEST_TRAINING_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        Optional<BigDecimal> baseline = answers.decimal(KPI_BASELINE);
        Optional<BigDecimal> target = answers.decimal(KPI_TARGET);
        if (baseline.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        int change = target.get().compareTo(baseline.get());
        if (change == 0) {
            return List.of(
                    "Target value: it is the same as the value today. Write the value that the training should lead to.");
        }
        String direction = answers.text(KPI_DIRECTION).orElse("");
        if (direction.equals(Direction.LOWER.name()) && change > 0) {
            return List.of("Target value: lower is better, so write less than the value today.");
        }
        if (direction.equals(Direction.HIGHER.name()) && change < 0) {
            return List.of("Target value: higher is better, so write more than the value today.");
        }
        return List.of();
    }
}
