package org.trainingapproval.request.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trainingapproval.platform.time.WorkCalendar;

/**
 * The days on which the parts of a training keep people away. A day that belongs to several parts is there once, and a part
 * without an end keeps nobody away for whole days.
 *
 * @param stretches days that follow each other, in their order and without an overlap
 */
public record DaysAway(List<Stretch> stretches) {

    /**
     * Days that follow each other.
     *
     * @param firstDay the first of them
     * @param lastDay the last of them
     */
    public record Stretch(LocalDate firstDay, LocalDate lastDay) {

        private boolean reaches(Stretch later) {
            return !later.firstDay.isAfter(lastDay.plusDays(1));
        }

        private Stretch with(Stretch later) {
            return new Stretch(firstDay, lastDay.isAfter(later.lastDay) ? lastDay : later.lastDay);
        }
    }

    /** Takes a copy. */
    public DaysAway {
        stretches = List.copyOf(stretches);
    }

    /** The days of these parts. */
    public static DaysAway of(List<Part> parts) {
        return joined(parts.stream()
                .filter(part -> !part.format().isOpenEnded())
                .map(part -> new Stretch(part.firstDay(), part.lastDay()))
                .toList());
    }

    /** The days of stretches that may overlap. */
    public static DaysAway joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparing(Stretch::firstDay)).forEach(next -> {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).reaches(next)) {
                joined.set(last, joined.get(last).with(next));
            } else {
                joined.add(next);
            }
        });
        return new DaysAway(joined);
    }

    /** How many of these days are working days. */
    public int workingDays(WorkCalendar calendar) {
        return stretches.stream()
                .mapToInt(stretch -> calendar.workingDays(stretch.firstDay(), stretch.lastDay()))
                .sum();
    }
}
