package org.trainingapproval.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposals;

/** When a delivery asks for what, and where it stands. */
@Component
class ScheduleWords {

    private final Proposals proposals;
    private final WorkCalendar calendar;
    private final DateWords dates;

    ScheduleWords(Proposals proposals, WorkCalendar calendar, DateWords dates) {
        this.proposals = proposals;
        this.calendar = calendar;
        this.dates = dates;
    }

    Map<String, String> of(Delivery delivery, List<Checkpoint> checkpoints) {
        Map<Integer, String> titles = titles(delivery);
        Map<String, String> words = new HashMap<>();
        words.put("deliveryState", state(delivery));
        words.put(
                "schedule",
                checkpoints.stream()
                        .filter(ScheduleWords::isTold)
                        .map(checkpoint -> line(checkpoint, titles))
                        .collect(Collectors.joining("\n")));
        if (delivery.isRunning()) {
            checkpoints.stream()
                    .filter(checkpoint -> checkpoint.state() == State.PLANNED || checkpoint.state() == State.OPEN)
                    .findFirst()
                    .ifPresent(next ->
                            words.put("nextCheckpoint", "%s by %s".formatted(name(next, titles), day(next.dueAt()))));
        }
        return words;
    }

    /** What the parts of a package are called, by number; nothing for a training in one piece. */
    Map<Integer, String> titles(Delivery delivery) {
        List<Part> parts = proposals.parts(delivery.number(), delivery.approvedRevision());
        return parts.size() == 1 ? Map.of() : parts.stream().collect(Collectors.toMap(Part::position, Part::title));
    }

    String day(LocalDate day) {
        return dates.dates(day, day);
    }

    // What was never planned was only passed over.
    private static boolean isTold(Checkpoint checkpoint) {
        return checkpoint.state() != State.SKIPPED || checkpoint.pointlessAfter() != null || checkpoint.asked() == 0;
    }

    private String line(Checkpoint checkpoint, Map<Integer, String> titles) {
        String moved = checkpoint.movedBecause() == null ? "" : " (" + checkpoint.movedBecause() + ")";
        String state = switch (checkpoint.state()) {
            case PLANNED -> "";
            case OPEN -> ", being asked";
            case DONE -> ", done";
            case NO_DATA -> ", no data";
            case SKIPPED ->
                checkpoint.asked() == 0
                        ? ", left out because nobody was there to answer"
                        : ", left out because its time was over";
        };
        return name(checkpoint, titles) + ": " + day(checkpoint.dueAt()) + moved + state;
    }

    private static String name(Checkpoint checkpoint, Map<Integer, String> titles) {
        String title = titles.get(checkpoint.part());
        return checkpoint.kind().words() + (title == null ? "" : " of " + title);
    }

    private String day(Instant moment) {
        return day(calendar.dayOf(moment));
    }

    private String state(Delivery delivery) {
        return switch (delivery.status()) {
            case RUNNING -> "Running since " + day(delivery.startedAt());
            case FINISHED -> "Finished";
            case CANCELLED -> "The training does not take place";
        };
    }
}
