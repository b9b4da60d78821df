package org.trainingapproval.delivery.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one checkpoint.
 *
 * @param kind which one
 * @param part of which part, from 1; 0 when it belongs to the whole training
 * @param opensAt when its task appears
 * @param dueAt until when it has to be done; always the end of a working day
 * @param pointlessAfter the last day on which it makes sense to ask; none when it always does
 * @param movedBecause from when it was moved and why, as it reads after the date; none when it was not
 */
public record Planned(
        CheckpointKind kind,
        int part,
        Instant opensAt,
        Instant dueAt,
        @Nullable LocalDate pointlessAfter,
        @Nullable String movedBecause) {}
