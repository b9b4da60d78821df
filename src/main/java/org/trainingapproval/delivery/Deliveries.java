package org.trainingapproval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.persistence.CheckpointStore;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.PartDates;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/** What happens to a delivery, in business words. A step that its status does not allow is refused. */
@Component
@Transactional
public class Deliveries {

    private final DeliveryStore store;
    private final CheckpointStore checkpoints;
    private final CheckpointPlan plan;
    private final DeliveryRestart restart;
    private final TrainingRequests requests;
    private final RequestBudget budget;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            CheckpointStore checkpoints,
            CheckpointPlan plan,
            DeliveryRestart restart,
            TrainingRequests requests,
            RequestBudget budget,
            Clock clock) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.plan = plan;
        this.restart = restart;
        this.requests = requests;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Begins the delivery of an approved request. One that runs already goes on; one that was cancelled, while a change of the
     * request was being decided on, begins again.
     *
     * @param number number of the request
     * @throws IllegalStateException when nothing was approved, or the delivery is finished
     */
    public Delivery start(String number) {
        int revision = approvedRevision(requests.lock(number));
        Optional<Delivery> before = store.findForUpdate(number);
        if (before.isEmpty()) {
            Delivery started = Delivery.started(number, revision, now());
            store.insert(started);
            return started;
        }
        if (before.get().isRunning()) {
            return before.get();
        }
        Delivery again = before.get().startedAgain(revision, now());
        store.update(again);
        restart.of(again);
        return again;
    }

    /**
     * Plans the checkpoints of a delivery from the training that was approved; those planned already stay.
     *
     * @param number number of the request
     */
    public Delivery plan(String number) {
        Delivery delivery = running(number);
        plan.of(delivery, delivery.startedAt()).forEach(checkpoints::insert);
        return delivery;
    }

    /**
     * Plans all checkpoints anew that are not settled, because a change was approved. One that is open is due later if that is
     * what the schedule says now, and never earlier.
     *
     * @param number number of the request
     * @throws IllegalStateException unless the delivery runs
     */
    public Delivery reschedule(String number) {
        int revision = approvedRevision(requests.lock(number));
        Delivery delivery = changed(number, running -> running.following(revision));
        List<Checkpoint> planned = plan.of(delivery, now());
        List<Checkpoint> before = checkpoints.of(number);
        before.stream()
                .filter(checkpoint -> checkpoint.state() == State.PLANNED)
                .filter(checkpoint -> planned.stream().noneMatch(checkpoint::is))
                .forEach(checkpoints::delete);
        planned.forEach(next -> before.stream()
                .filter(checkpoint -> checkpoint.is(next))
                .findFirst()
                .ifPresentOrElse(checkpoint -> move(checkpoint, next, planned), () -> checkpoints.insert(next)));
        return delivery;
    }

    private void move(Checkpoint checkpoint, Checkpoint next, List<Checkpoint> planned) {
        if (checkpoint.state() == State.PLANNED) {
            checkpoints.update(
                    checkpoint.moved(next.opensAt(), next.dates(), next.pointlessAfter(), next.movedBecause()));
        } else if (checkpoint.state() == State.OPEN && next.dueAt().isAfter(checkpoint.dueAt())) {
            Promise later = plan.promise(next, next.dueAt(), checkpoint.opensAt(), planned);
            checkpoints.update(
                    checkpoint.moved(checkpoint.opensAt(), later, next.pointlessAfter(), next.movedBecause()));
        }
    }

    /**
     * Ends a delivery because the training does not take place, and frees the money that is not spent.
     *
     * @param number number of the request
     * @throws IllegalStateException unless the delivery runs
     */
    public Delivery cancel(String number) {
        Delivery cancelled = changed(number, delivery -> delivery.cancelled(now()));
        budget.cancel(number);
        return cancelled;
    }

    /**
     * Ends a delivery well.
     *
     * @param number number of the request
     * @throws IllegalStateException unless the delivery runs
     */
    public Delivery finish(String number) {
        return changed(number, delivery -> delivery.finished(now()));
    }

    /**
     * What to do when nothing carries a delivery any further: it is finished when its result was shared, and otherwise somebody
     * broke it off. Nothing happens when it has ended already.
     *
     * @param number number of the request
     */
    public void end(String number) {
        if (store.findForUpdate(number).filter(Delivery::isRunning).isPresent()) {
            if (isShared(number)) {
                finish(number);
            } else {
                cancel(number);
            }
        }
    }

    /**
     * Whether the result was shared: a change that is approved later changes nothing any more.
     *
     * @param number number of the request
     */
    @Transactional(readOnly = true)
    public boolean isOver(String number) {
        return find(number)
                .filter(delivery ->
                        delivery.status() == Delivery.Status.FINISHED || delivery.isRunning() && isShared(number))
                .isPresent();
    }

    /**
     * Leaves a delivery whose result was shared as it is, and frees what was promised to a change that came too late.
     *
     * @param number number of the request
     */
    public void keep(String number) {
        budget.cancel(number);
    }

    private boolean isShared(String number) {
        return checkpoints
                .find(number, CheckpointKind.FEEDBACK, 0)
                .filter(feedback -> feedback.state() != State.PLANNED)
                .isPresent();
    }

    /** The delivery of this request; none before it was approved. */
    @Transactional(readOnly = true)
    public Optional<Delivery> find(String number) {
        return store.find(number);
    }

    /** Numbers of the parts of the training that is delivered, from 1. */
    @Transactional(readOnly = true)
    public List<Integer> parts(String number) {
        return plan.parts(running(number)).stream().map(PartDates::part).toList();
    }

    /** The morning of the first day of the training that is delivered. */
    @Transactional(readOnly = true)
    public Instant begins(String number) {
        return plan.begins(running(number));
    }

    private Delivery running(String number) {
        return find(number)
                .filter(Delivery::isRunning)
                .orElseThrow(() -> new IllegalStateException("The delivery of %s does not run".formatted(number)));
    }

    private Delivery changed(String number, UnaryOperator<Delivery> step) {
        Delivery changed = step.apply(store.findForUpdate(number)
                .orElseThrow(() -> new IllegalStateException("There is no delivery of " + number)));
        store.update(changed);
        return changed;
    }

    private static int approvedRevision(TrainingRequest request) {
        return Objects.requireNonNull(
                request.approvedRevision(),
                () -> "%s can't be delivered: it is %s".formatted(request.number(), request.status()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
