package org.trainingapproval.platform.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form whose check found nothing.
 *
 * @param kind whether it started a process or completed a task
 * @param actor id of the signed-in person; null if the system itself completed the step
 * @param formId the form
 * @param processKey key of the process
 * @param processInstanceId the running process
 * @param businessKey number of the request; null at a start that gives it its number only afterwards
 * @param elementId the start event or user task
 * @param variables value of a variable as it is stored now, the answers among them; to be used instead of the engine's
 *     services, which would ask whether the person may read the process instance
 */
public record AcceptedForm(
        Kind kind,
        @Nullable String actor,
        String formId,
        String processKey,
        String processInstanceId,
        @Nullable String businessKey,
        String elementId,
        Function<String, @Nullable Object> variables) {

    /** What a form can do. */
    public enum Kind {
        /** It starts a process. */
        START,
        /** It completes a task. */
        TASK
    }
}
