package org.trainingapproval.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.persistence.ProgressReader;
import org.trainingapproval.delivery.persistence.ProgressReader.Row;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.DeliveryProgress;

/** Where deliveries stand, as their requesters read it. */
@Component
@Transactional(readOnly = true)
class ShownProgress implements DeliveryProgress {

    private final ProgressReader reader;
    private final WorkCalendar calendar;
    private final DateWords dates;
    private final TrainingSettings settings;
    private final Clock clock;

    ShownProgress(
            ProgressReader reader, WorkCalendar calendar, DateWords dates, TrainingSettings settings, Clock clock) {
        this.reader = reader;
        this.calendar = calendar;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, Progress> of(Collection<String> numbers) {
        return reader.of(numbers, LocalDate.now(clock.withZone(settings.zone()))).stream()
                .collect(Collectors.toMap(Row::number, this::progress));
    }

    private Progress progress(Row row) {
        return switch (row.status()) {
            case RUNNING -> new Progress(status(row), next(row), false);
            case FINISHED -> new Progress("Finished", null, true);
            case CANCELLED ->
                new Progress(
                        "Does not take place",
                        "The money that was not spent is free again. If the skill is still missing, ask for another training.",
                        true);
        };
    }

    private static String status(Row row) {
        if (row.booking() == State.PLANNED || row.booking() == State.OPEN || row.costDecided() && !row.begun()) {
            return "Being booked";
        }
        if (row.begun()) {
            return "Running";
        }
        // Where nobody said that it is booked, it goes on as it was planned.
        return row.booking() == State.DONE ? "Booked" : "Going on as planned";
    }

    private @Nullable String next(Row row) {
        if (row.costDecided()) {
            return "It costs more than was approved, and somebody decides on the difference. We tell you by mail if it is refused.";
        }
        if (row.next() == null || row.dueAt() == null) {
            return null;
        }
        LocalDate due = calendar.dayOf(row.dueAt());
        String day = dates.dates(due, due);
        return switch (row.next()) {
            case BOOKING ->
                "Book it, and say so in the task “Book training” by %s. If days or cost have to change, say so here first."
                        .formatted(day);
            default ->
                "Next: %s%s by %s.".formatted(row.next().words(), row.part() == 0 ? "" : " of part " + row.part(), day);
        };
    }
}
