package org.trainingapproval.delivery;

import java.time.LocalDate;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/**
 * What somebody does next, as agreed at a checkpoint.
 *
 * @param number number of the request
 * @param kind the checkpoint
 * @param part which part of the training; 0 for the whole
 * @param step what is done
 * @param owner id of whoever does it
 * @param dueOn until which day
 * @param agreedBy id of whoever wrote it down
 */
public record NextStep(
        String number, CheckpointKind kind, int part, String step, String owner, LocalDate dueOn, String agreedBy) {}
