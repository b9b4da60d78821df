package org.trainingapproval.delivery.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainingapproval.delivery.Answered;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.form.Amounts;

/**
 * What was said when a training was measured.
 *
 * @param answers by key of the field
 * @param person id of whoever measured
 */
record Measured(Map<String, String> answers, String person) {

    static Optional<Measured> in(List<Answered> answered) {
        return answered.stream()
                .filter(one -> one.kind() == CheckpointKind.MEASUREMENT)
                .map(one -> new Measured(one.answers(), one.person()))
                .reduce((earlier, later) -> later);
    }

    /** The figure; none when there was no data. */
    Optional<Result.Measurement> measurement() {
        return "MEASURED".equals(answers.get("measurement"))
                ? Amounts.decimal(answers.get("kpiActual"))
                        .map(actual ->
                                new Result.Measurement(actual, LocalDate.parse(answers.get("measuredOn")), person))
                : Optional.empty();
    }

    int share(int expected) {
        return percent("shareMeasured", expected);
    }

    int confidence(int expected) {
        return percent("confidenceMeasured", expected);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(answers.get(key)).filter(text -> !text.isBlank());
    }

    private int percent(String key, int expected) {
        return text(key).map(BigDecimal::new).map(BigDecimal::intValueExact).orElse(expected);
    }
}
