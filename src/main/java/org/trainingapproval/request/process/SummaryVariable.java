package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.SUMMARY;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
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

    /**
     * The same with words of the task that comes next.
     *
     * @param more plain text by name; it comes before what the request itself says
     */
    public void write(DelegateExecution execution, String requestNumber, Map<String, String> more) {
        write(execution, requestNumber, more, name -> true);
    }

    /**
     * The same for somebody who may not read all of it: whoever has a task reads its variables whole, also what its form does
     * not show.
     *
     * @param more plain text by name; it comes before what the request itself says
     * @param shown says by its name what is written
     */
    public void write(
            DelegateExecution execution, String requestNumber, Map<String, String> more, Predicate<String> shown) {
        Map<String, String> words = new LinkedHashMap<>(description.of(requestNumber));
        words.putAll(more);
        words.keySet().removeIf(shown.negate());
        words.replaceAll((name, text) -> Markdown.lines(text));
        execution.setVariable(
                SUMMARY, SpinValues.jsonValue(Spin.JSON(words).toString()).create());
    }
}
