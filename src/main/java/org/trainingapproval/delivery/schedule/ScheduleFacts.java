package org.trainingapproval.delivery.schedule;

import java.math.BigDecimal;
import org.trainingapproval.request.Training;

/**
 * What decides about the checkpoints of a training, or of one part of it.
 *
 * @param workingDays how many working days it takes; 0 when it has no end
 * @param cashCost what the whole training costs in cash
 * @param format in which form it is given
 * @param headcount how many people take part
 * @param parts how many parts the whole training has
 */
public record ScheduleFacts(int workingDays, BigDecimal cashCost, Training.Format format, int headcount, int parts) {}
