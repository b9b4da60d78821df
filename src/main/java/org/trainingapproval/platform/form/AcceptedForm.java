package org.trainingapproval.platform.form;

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
 */
public record AcceptedForm(
        Kind kind,
        @Nullable String actor,
        String formId,
        String processKey,
        String processInstanceId,
        @Nullable String businessKey,
        String elementId) {

    /** What a form can do. */
    public enum Kind {
        /** It starts a process. */
        START,
        /** It completes a task. */
        TASK
    }
}
