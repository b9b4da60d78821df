package org.trainingapproval.delivery;

import java.time.Instant;
import java.util.Map;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/**
 * What somebody answered at a checkpoint.
 *
 * @param kind which checkpoint
 * @param part which part of the training; 0 for the whole
 * @param person id of whoever answered
 * @param at when
 * @param answers what was answered, by key of the field; nothing when it was erased
 */
public record Answered(CheckpointKind kind, int part, String person, Instant at, Map<String, String> answers) {

    /** Takes a copy. */
    public Answered {
        answers = Map.copyOf(answers);
    }
}
