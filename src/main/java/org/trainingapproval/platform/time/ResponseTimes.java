package org.trainingapproval.platform.time;

import org.jspecify.annotations.Nullable;

/**
 * How long one may be silent, in working days.
 *
 * @param remindAfter after how many one is reminded, counted from when it began to wait; 0: at once
 * @param dueAfter after how many it is due, counted the same way; at least 1
 * @param handOverAfter how many after the due date somebody else is asked; 0: at the due date, none: never
 * @param closeAfter how many after the due date nobody waits any longer; 0: at the due date, none: never
 */
public record ResponseTimes(
        int remindAfter,
        int dueAfter,
        @Nullable Integer handOverAfter,
        @Nullable Integer closeAfter) {}
