package org.trainingapproval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.persistence.AnswerStore;
import org.trainingapproval.delivery.persistence.CheckpointStore;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;

/** The checkpoints of deliveries. */
// Diagrams know another bean under the name that this class would have.
@Component("deliveryCheckpoints")
@Transactional
public class Checkpoints {

    private final CheckpointStore store;
    private final DeliveryStore deliveries;
    private final AnswerStore answers;
    private final CheckpointPlan plan;
    private final WorkCalendar calendar;
    private final DateWords words;
    private final Clock clock;

    Checkpoints(
            CheckpointStore store,
            DeliveryStore deliveries,
            AnswerStore answers,
            CheckpointPlan plan,
            WorkCalendar calendar,
            DateWords words,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.answers = answers;
        this.plan = plan;
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Asks for the answers of a checkpoint, or skips it when it is not planned, can do no good any more or has nobody to ask. One
     * that opens late is due later; one that was settled is asked again, unless the delivery began anew since then.
     *
     * @param number number of the request
     * @param kind what it is about
     * @param part which part of the training; 0 for the whole
     * @param asked how many people are asked
     */
    public Checkpoint open(String number, CheckpointKind kind, int part, int asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Checkpoint> found = store.findForUpdate(number, kind, part);
        if (found.isEmpty()) {
            Checkpoint unplanned = Checkpoint.unplanned(number, kind, part, now);
            store.insert(unplanned);
            return unplanned;
        }
        Checkpoint before = found.get();
        if (isSettledForGood(before, asked)) {
            return before;
        }
        Checkpoint after = before.state() == State.PLANNED && before.isPointlessOn(calendar.dayOf(now))
                ? before.skipped()
                : asked == 0 ? before.withoutAnybody() : opened(before, now, asked);
        store.update(after);
        return after;
    }

    // What was done before the delivery was broken off and began again is not asked twice.
    private boolean isSettledForGood(Checkpoint before, int asked) {
        return before.state() == State.SKIPPED
                || before.state() == State.DONE
                        && (asked == 0
                                || deliveries
                                        .find(before.number())
                                        .filter(delivery ->
                                                delivery.startedAt().isAfter(Objects.requireNonNull(before.doneAt())))
                                        .isPresent());
    }

    private Checkpoint opened(Checkpoint before, Instant now, int asked) {
        Promise dates = plan.promise(before, before.dueAt(), now, store.of(before.number()));
        @Nullable String moved = dates.dueAt().equals(before.dueAt()) ? before.movedBecause() : openedLate(before, now);
        return before.opened(now, dates, moved, asked);
    }

    private String openedLate(Checkpoint before, Instant now) {
        return "moved from %s, since it was asked on %s only".formatted(day(before.dueAt()), day(now));
    }

    private String day(Instant moment) {
        return words.dates(calendar.dayOf(moment), calendar.dayOf(moment));
    }

    /**
     * Stops to wait for answers; those that were given count. Nothing happens when nobody waits any more.
     *
     * @param number number of the request
     * @param kind what it is about
     * @param part which part of the training; 0 for the whole
     */
    public void close(String number, CheckpointKind kind, int part) {
        store.findForUpdate(number, kind, part)
                .filter(checkpoint -> checkpoint.state() == State.OPEN)
                .ifPresent(checkpoint -> store.update(answers.since(checkpoint).stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> checkpoint.done(last.person(), last.at()))
                        .orElseGet(checkpoint::withoutData)));
    }

    /** One checkpoint; none when the schedule has no such one. */
    @Transactional(readOnly = true)
    public Optional<Checkpoint> find(String number, CheckpointKind kind, int part) {
        return store.find(number, kind, part);
    }

    /** All checkpoints of a delivery in the order in which they are due. */
    @Transactional(readOnly = true)
    public List<Checkpoint> of(String number) {
        return store.of(number);
    }
}
