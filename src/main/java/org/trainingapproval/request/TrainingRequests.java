package org.trainingapproval.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.request.persistence.RequestStore;

/** What happens to a request, in business words. A step that the request's status does not allow is refused. */
@Component
@Transactional
public class TrainingRequests {

    private final RequestStore store;
    private final List<RevisionCopied> copies;
    private final TrainingSettings settings;
    private final Clock clock;

    TrainingRequests(RequestStore store, List<RevisionCopied> copies, TrainingSettings settings, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Registers a new request.
     *
     * @param requester id of the person who asks
     * @param need why the training is needed
     */
    public TrainingRequest register(String requester, Need need) {
        Instant now = now();
        int year = LocalDate.ofInstant(now, settings.zone()).getYear();
        TrainingRequest request = TrainingRequest.registered(store.nextNumber(year), requester, now, need);
        store.insert(request);
        return request;
    }

    /**
     * Stores which training a draft proposes, in the place of what it proposed before.
     *
     * @param number number of the request
     * @param training what is proposed
     */
    public TrainingRequest describe(String number, Training training) {
        TrainingRequest described = store.getForUpdate(number).described(training);
        store.updateTraining(described);
        return described;
    }

    /**
     * Stores why a draft needs the training, in the place of what it said before.
     *
     * @param number number of the request
     * @param need why the training is needed
     */
    public TrainingRequest restate(String number, Need need) {
        TrainingRequest restated = store.getForUpdate(number).needing(need);
        store.updateNeed(restated);
        return restated;
    }

    /**
     * Stores which training, or which dates, whoever approves a request chose.
     *
     * @param number number of the request
     * @param training what was chosen
     */
    public TrainingRequest choose(String number, Training training) {
        TrainingRequest chosen = store.getForUpdate(number).chosen(training);
        store.updateTraining(chosen);
        return chosen;
    }

    /**
     * Hands a request over to those who decide.
     *
     * @param number number of a request whose training is described
     */
    public TrainingRequest submit(String number) {
        return change(number, TrainingRequest::submitted);
    }

    /**
     * Gives a request to whoever decides next.
     *
     * @param number number of the request
     * @param reviewer id of that person; none when several may decide
     */
    public TrainingRequest review(String number, @Nullable String reviewer) {
        return change(number, request -> request.reviewedBy(reviewer));
    }

    /** Ends the review of a request well. Whether everybody approved is not checked here. */
    public TrainingRequest approve(String number) {
        return change(number, TrainingRequest::approved);
    }

    /** Ends the review of a request with a no. */
    public TrainingRequest deny(String number) {
        return change(number, TrainingRequest::denied);
    }

    /** Gives a request back to the requester as a new revision, filled in like the one before. */
    public TrainingRequest startRevision(String number) {
        TrainingRequest before = store.getForUpdate(number);
        // After a change was given up there are revisions above the present one; their numbers are used.
        TrainingRequest revised = before.revised(store.lastRevision(number) + 1);
        store.insertRevision(revised, before.revision(), now());
        store.update(revised, null);
        copies.forEach(copy -> copy.copied(number, before.revision(), revised.revision()));
        return revised;
    }

    /** Ends a request because its requester wants so; what was approved before holds again. */
    public TrainingRequest withdraw(String number) {
        return change(number, TrainingRequest::withdrawn);
    }

    /** Ends a request because an administrator wants so; what was approved before holds again. */
    public TrainingRequest cancel(String number) {
        return change(number, TrainingRequest::cancelled);
    }

    /** The request with this number. */
    @Transactional(readOnly = true)
    public TrainingRequest get(String number) {
        return store.get(number);
    }

    /** The training of a request that was approved last, also while a change of it is on its way; none before one was. */
    @Transactional(readOnly = true)
    public Optional<Training> approvedTraining(TrainingRequest request) {
        return Optional.ofNullable(request.approvedRevision())
                .flatMap(revision -> store.training(request.number(), revision));
    }

    /** The training that a revision of a request is for, with what was chosen in its review; none before it was described. */
    @Transactional(readOnly = true)
    public Optional<Training> training(String number, int revision) {
        return store.training(number, revision);
    }

    /**
     * The request as it was approved last, also while a change of it is on its way; none before it was approved.
     *
     * @param number number of the request
     */
    @Transactional(readOnly = true)
    public Optional<TrainingRequest> approved(String number) {
        return Optional.ofNullable(store.get(number).approvedRevision()).map(revision -> approved(number, revision));
    }

    /**
     * The request as it was approved once, also after a change of it was approved.
     *
     * @param number number of the request
     * @param revision the revision that was approved then
     */
    @Transactional(readOnly = true)
    public TrainingRequest approved(String number, int revision) {
        return store.get(number)
                .asApproved(
                        revision,
                        store.need(number, revision),
                        store.training(number, revision).orElseThrow());
    }

    /**
     * Why a revision of a request needs the training.
     *
     * @param revision its number
     */
    @Transactional(readOnly = true)
    public Need need(TrainingRequest request, int revision) {
        return revision == request.revision() ? request.need() : store.need(request.number(), revision);
    }

    /** The request with this number; whoever else would change it waits until the transaction ends. */
    public TrainingRequest lock(String number) {
        return store.getForUpdate(number);
    }

    private TrainingRequest change(String number, UnaryOperator<TrainingRequest> step) {
        TrainingRequest before = store.getForUpdate(number);
        TrainingRequest changed = step.apply(before);
        store.update(changed, changed.status().isEnd() ? now() : null);
        // Back at an earlier revision, the request is about what stood there.
        return changed.revision() == before.revision() ? changed : store.get(number);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
