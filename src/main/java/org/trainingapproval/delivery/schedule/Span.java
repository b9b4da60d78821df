package org.trainingapproval.delivery.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.Training;

/**
 * The time that checkpoints are counted in: a part, or the whole training.
 *
 * @param part number of the part; 0 for the whole training
 * @param format in which form it is given
 * @param firstDay the day on which it begins
 * @param lastDay the day from which is counted what follows; what has no end is followed up from its start
 * @param end its last day; none when anything of it has no end
 * @param runs the parts of it that have an end
 */
record Span(
        int part,
        Training.Format format,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalDate end,
        List<PartDates> runs) {

    static Span of(PartDates part) {
        return of(part.part(), List.of(part));
    }

    /** The whole training; it has the form of what ends last, and no end of its own only if no part has one. */
    static Span ofAll(List<PartDates> parts) {
        return of(0, parts);
    }

    private static Span of(int number, List<PartDates> parts) {
        List<PartDates> runs = parts.stream().filter(part -> !part.openEnded()).toList();
        PartDates last = (runs.isEmpty() ? parts : runs)
                .stream().max(Comparator.comparing(Span::counted)).orElseThrow();
        LocalDate end =
                parts.stream().map(Span::counted).max(Comparator.naturalOrder()).orElseThrow();
        return new Span(
                number,
                last.format(),
                parts.stream()
                        .map(PartDates::firstDay)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                end,
                runs.size() == parts.size() ? end : null,
                runs);
    }

    private static LocalDate counted(PartDates part) {
        return part.openEnded() ? part.firstDay() : part.lastDay();
    }

    boolean isPart() {
        return part > 0;
    }
}
