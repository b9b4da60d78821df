package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.SUMMARY;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.Markdown;
import org.trainingapproval.request.RequestDescription;

/** Prepares what the text views of a form show; what people typed is escaped, or it would become a link there. */
@Component
public class SummaryVariable {

    private final RequestDescription description;

    SummaryVariable(RequestDescription description) {
        this.description = description;
    }

    /** Writes it, as the request stands now. */
    public void write(DelegateExecution execution, String requestNumber) {
        write(execution, requestNumber, Map.of());
    }

    /** Writes it with what only this step knows. */
    public void write(DelegateExecution execution, String requestNumber, Map<String, String> more) {
        Map<String, String> words = new HashMap<>(description.of(requestNumber));
        words.putAll(more);
        Map<String, String> escaped = words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Markdown.lines(entry.getValue())));
        execution.setVariable(
                SUMMARY, SpinValues.jsonValue(Spin.JSON(escaped).toString()).create());
    }
}
