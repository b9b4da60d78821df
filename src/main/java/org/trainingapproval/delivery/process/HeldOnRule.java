package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.HELD_ON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.Delivery;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.settings.TrainingSettings;

/** A kick-off was held between the approval and today. */
@Component
class HeldOnRule implements FormRule {

    private final Deliveries deliveries;
    private final TrainingSettings settings;
    private final Clock clock;

    HeldOnRule(Deliveries deliveries, TrainingSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CheckpointTask.KICK_OFF.formId();
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        Optional<LocalDate> held = answers.date(HELD_ON);
        if (held.filter(day -> day.isAfter(LocalDate.now(clock.withZone(settings.zone()))))
                .isPresent()) {
            return List.of(
                    "Held on: this day is still to come. Hold the kick-off first, and choose the day on which it was.");
        }
        return held
                .filter(day -> context.businessKey() != null && day.isBefore(approvedOn(context.businessKey())))
                .map(day -> "Held on: the training was not approved yet on this day. Choose the day of the kick-off.")
                .stream()
                .toList();
    }

    private LocalDate approvedOn(String number) {
        return deliveries
                .find(number)
                .map(Delivery::startedAt)
                .map(approved -> LocalDate.ofInstant(approved, settings.zone()))
                .orElse(LocalDate.MIN);
    }
}
