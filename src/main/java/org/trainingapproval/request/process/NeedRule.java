package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.KPI_BASELINE;
import static org.trainingapproval.request.process.TrainingRequestProcess.KPI_DIRECTION;
import static org.trainingapproval.request.process.TrainingRequestProcess.KPI_TARGET;
import static org.trainingapproval.request.process.TrainingRequestProcess.REQUEST_TRAINING_FORM;

import java.util.List;
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
        return Improvement.problem(
                        "Target value",
                        answers.decimal(KPI_BASELINE),
                        answers.decimal(KPI_TARGET),
                        answers.text(KPI_DIRECTION).map(Direction::valueOf))
                .stream()
                .toList();
    }
}
