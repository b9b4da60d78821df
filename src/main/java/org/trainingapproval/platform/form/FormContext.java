package org.trainingapproval.platform.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a form, and for what.
 *
 * @param actor id of the signed-in person; null if the system itself completes the step
 * @param requester id of the person whose request it is; null before there is one
 * @param businessKey number of the request; null before it has one
 * @param variables value of a variable as it is stored now
 */
public record FormContext(
        @Nullable String actor,
        @Nullable String requester,
        @Nullable String businessKey,
        Function<String, @Nullable Object> variables) {}
