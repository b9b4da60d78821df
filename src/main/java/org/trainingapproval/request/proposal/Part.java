package org.trainingapproval.request.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.Training;

/**
 * A part of what a request is for: the training itself, or what belongs to it and is paid with it.
 *
 * @param position 1 is the training itself; the others follow
 * @param title what it is called
 * @param format in which form it is given
 * @param firstDay its first day
 * @param lastDay its last day; the first one where nothing ends it
 * @param place where, or how it is reached; none when nobody said so
 */
public record Part(
        int position,
        String title,
        Training.Format format,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String place) {

    /** The most parts that a package can have, the training itself included. */
    public static final int MOST = 4;

    /** Guards what no form may let through. */
    public Part {
        if (position < 1 || position > MOST) {
            throw new IllegalArgumentException("There is no part " + position);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("Part " + position + " has no title");
        }
        lastDay = format.isOpenEnded() ? firstDay : lastDay;
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "Part %d ends on %s, before it starts on %s".formatted(position, lastDay, firstDay));
        }
    }

    /** A part of which nobody said where it is. */
    public Part(int position, String title, Training.Format format, LocalDate firstDay, LocalDate lastDay) {
        this(position, title, format, firstDay, lastDay, null);
    }

    /** The training itself, as the first part. */
    public static Part of(Training training) {
        return new Part(
                1, training.title(), training.format(), training.firstDay(), training.lastDay(), training.place());
    }
}
