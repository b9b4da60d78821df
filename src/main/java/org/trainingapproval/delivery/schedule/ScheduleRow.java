package org.trainingapproval.delivery.schedule;

/**
 * When a checkpoint is due.
 *
 * @param checkpoint which one
 * @param anchor the day from which is counted
 * @param days how many days after it; below zero: before it
 * @param unit which days count
 * @param openBefore how many working days before that the task appears
 */
public record ScheduleRow(CheckpointKind checkpoint, Anchor anchor, int days, Unit unit, int openBefore) {

    /** The day from which is counted. */
    public enum Anchor {
        APPROVAL,
        FIRST_DAY,
        MIDDLE,
        LAST_DAY
    }

    /** Which days count. */
    public enum Unit {
        WORKING_DAYS,
        DAYS
    }
}
