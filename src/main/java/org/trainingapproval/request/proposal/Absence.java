package org.trainingapproval.request.proposal;

import java.time.LocalDate;

/**
 * Somebody who is away for another request.
 *
 * @param person full name
 * @param firstDay the first day of that training
 * @param lastDay its last day
 * @param certain whether that training is approved already
 */
public record Absence(String person, LocalDate firstDay, LocalDate lastDay, boolean certain) {}
