package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;

/** A training ends no earlier than it starts, and costs nothing only when it is said to be free of charge. */
@Component
class TrainingRule implements FormRule {

    @Override
    public String formId() {
        return DESCRIBE_TRAINING_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        List<String> problems = new ArrayList<>();
        Optional<LocalDate> first = answers.date(FIRST_DAY);
        Optional<LocalDate> last = answers.date(LAST_DAY);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add("Last day: it is before the first day. Choose the first day or a later one.");
        }
        if (answers.amount(CASH_COST).filter(cost -> cost.signum() == 0).isPresent()) {
            problems.add("Cost: it is 0. Write what has to be paid, or tick “Free of charge”.");
        }
        return problems;
    }
}
