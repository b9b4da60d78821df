package org.trainingapproval.request.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.Amounts;

/** Reads what a form asked for; the form was checked, so anything else is a fault of the model. */
record Answers(DelegateExecution execution) {

    /** Number of the request. Taken from the process instance: a variable of this name could be changed. */
    String requestNumber() {
        String number = execution.getProcessBusinessKey();
        if (number == null) {
            throw new IllegalStateException("The process instance has no request number");
        }
        return number;
    }

    String text(String key) {
        String value = optionalText(key);
        if (value == null) {
            throw new IllegalStateException("The process has no value for " + key);
        }
        return value;
    }

    @Nullable String optionalText(String key) {
        return execution.getVariable(key) instanceof String text && !text.isBlank() ? text : null;
    }

    boolean isTicked(String key) {
        return Boolean.TRUE.equals(execution.getVariable(key));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key));
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    BigDecimal decimal(String key) {
        return Amounts.decimal(text(key)).orElseThrow();
    }

    BigDecimal amount(String key) {
        return Amounts.amount(text(key)).orElseThrow();
    }
}
