package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.NextStep;
import org.trainingapproval.delivery.NextSteps;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;

/**
 * Writes down what people answer at the checkpoints, in the transaction in which they do and in the name of whoever signed in.
 * Whatever happens to the variables afterwards, the answer stands.
 */
@Component
class DeliveryForms implements AcceptedFormListener {

    private final CheckpointAnswers answers;
    private final NextSteps nextSteps;

    DeliveryForms(CheckpointAnswers answers, NextSteps nextSteps) {
        this.answers = answers;
        this.nextSteps = nextSteps;
    }

    @Override
    public void accepted(AcceptedForm form) {
        CheckpointTask.ofForm(form.formId()).ifPresent(task -> record(form, task));
    }

    private void record(AcceptedForm form, CheckpointTask task) {
        if (form.businessKey() == null || form.actor() == null) {
            throw new IllegalStateException("Nobody signed in to send %s for a request".formatted(form.formId()));
        }
        String number = form.businessKey();
        CheckpointKind kind = task.kind();
        int part = DeliveryParts.partOf(kind, form.variables().apply(PART));
        Map<String, String> given = given(form, task);
        answers.record(number, kind, part, form.actor(), given);
        if (task.asksNextStep() && given.containsKey(NEXT_STEP)) {
            nextSteps.agree(new NextStep(
                    number,
                    kind,
                    part,
                    Objects.requireNonNull(given.get(NEXT_STEP)),
                    Objects.requireNonNull(given.get(NEXT_STEP_OWNER)),
                    LocalDate.parse(Objects.requireNonNull(given.get(NEXT_STEP_DATE))),
                    form.actor()));
        }
    }

    private static Map<String, String> given(AcceptedForm form, CheckpointTask task) {
        Map<String, String> given = new LinkedHashMap<>();
        task.keys().forEach(key -> {
            @Nullable Object answer = form.variables().apply(key);
            if (answer != null && !answer.toString().isBlank()) {
                given.put(key, answer.toString());
            }
        });
        return given;
    }
}
