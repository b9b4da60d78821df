package org.trainingapproval.delivery.schedule;

import java.time.LocalDate;
import org.trainingapproval.request.Training;

/**
 * When one part of a training takes place.
 *
 * @param part which one, from 1; 1 alone for a training in one piece
 * @param title what it is called
 * @param format in which form it is given
 * @param firstDay its first day
 * @param lastDay its last day, not before the first
 */
public record PartDates(int part, String title, Training.Format format, LocalDate firstDay, LocalDate lastDay) {

    /** Whether it has no end that anything could be counted from. */
    public boolean openEnded() {
        return format == Training.Format.SUBSCRIPTION || format == Training.Format.ASSOCIATION;
    }
}
