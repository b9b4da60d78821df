package org.trainingapproval.people;

import java.time.LocalDate;

/**
 * Days on which a department can hardly spare anybody.
 *
 * @param firstDay the first of them
 * @param lastDay the last of them
 * @param reason why
 */
public record Blackout(LocalDate firstDay, LocalDate lastDay, String reason) {}
