package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequests;

/**
 * Nobody measures what a training brought that the same person asked for, and nobody before it could bring anything. A figure
 * that can only be a typing error is refused, since nobody can correct it later.
 */
@Component
class MeasurementRule implements FormRule {

    private static final BigDecimal TOO_MANY_TIMES = new BigDecimal(1000);

    private final Deliveries deliveries;
    private final TrainingRequests requests;
    private final TrainingSettings settings;
    private final Clock clock;

    MeasurementRule(Deliveries deliveries, TrainingRequests requests, TrainingSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return CheckpointTask.MEASUREMENT.formId();
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        List<String> problems = new ArrayList<>();
        if (context.actor() != null && context.actor().equals(context.requester())) {
            problems.add(
                    "Measurement: this is your own request. Ask human resources to give the task to somebody else.");
        }
        if (answers.text(MEASUREMENT).filter(MEASURED::equals).isPresent()) {
            if (answers.decimal(KPI_ACTUAL).isEmpty()) {
                problems.add("Figure now: it is missing. Write what you read at the source, or choose “No data”.");
            }
            if (answers.date(MEASURED_ON).isEmpty()) {
                problems.add("Measured on: the day is missing. Choose the day on which you read the figure.");
            }
        }
        answers.decimal(KPI_ACTUAL).ifPresent(figure -> problems.addAll(problems(figure, context)));
        answers.date(MEASURED_ON).ifPresent(day -> problems.addAll(problems(day, context)));
        return problems;
    }

    private List<String> problems(BigDecimal figure, FormContext context) {
        if (context.businessKey() == null) {
            return List.of();
        }
        return requests.approved(context.businessKey())
                .map(request -> problems(figure, request.need()))
                .orElse(List.of());
    }

    private static List<String> problems(BigDecimal figure, Need need) {
        BigDecimal baseline = need.baseline();
        BigDecimal target = need.target();
        if (figure.signum() < 0 && baseline.signum() >= 0 && target.signum() >= 0) {
            return List.of("Figure now: it is negative, and it was %s before, with a target of %s. Check the sign."
                    .formatted(Need.plain(baseline), Need.plain(target)));
        }
        BigDecimal most = baseline.abs().max(target.abs()).multiply(TOO_MANY_TIMES);
        return most.signum() > 0 && figure.abs().compareTo(most) > 0
                ? List.of(
                        ("Figure now: it is more than a thousand times as far from zero as before (%s) and as the target (%s)."
                                        + " Check the number and its unit.")
                                .formatted(Need.plain(baseline), Need.plain(target)))
                : List.of();
    }

    private List<String> problems(LocalDate day, FormContext context) {
        if (day.isAfter(LocalDate.now(clock.withZone(settings.zone())))) {
            return List.of("Measured on: this day is still to come. Choose the day on which you read the figure.");
        }
        return context.businessKey() != null && day.isBefore(firstDay(context.businessKey()))
                ? List.of(
                        "Measured on: the training had not begun on this day. Read the figure again, and choose that day.")
                : List.of();
    }

    private LocalDate firstDay(String number) {
        return LocalDate.ofInstant(deliveries.begins(number), settings.zone());
    }
}
