package org.trainingapproval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.persistence.AnswerStore;
import org.trainingapproval.delivery.persistence.CheckpointStore;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** What people answered at the checkpoints. */
@Component
@Transactional
public class CheckpointAnswers {

    private final CheckpointStore checkpoints;
    private final AnswerStore store;
    private final Clock clock;

    CheckpointAnswers(CheckpointStore checkpoints, AnswerStore store, Clock clock) {
        this.checkpoints = checkpoints;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes down what somebody answered; the last one who is asked makes the checkpoint done.
     *
     * @param number number of the request
     * @param kind what the checkpoint is about
     * @param part which part of the training; 0 for the whole
     * @param person id of whoever answered
     * @param answers what, by key of the field
     * @throws IllegalStateException unless the checkpoint is open
     */
    public void record(String number, CheckpointKind kind, int part, String person, Map<String, String> answers) {
        Checkpoint checkpoint = checkpoints
                .findForUpdate(number, kind, part)
                .filter(found -> found.state() == State.OPEN)
                .orElseThrow(() -> new IllegalStateException("Nobody is asked for %s of %s".formatted(kind, number)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.insert(checkpoint, new Answered(kind, part, person, now, answers));
        if (store.since(checkpoint).size() >= checkpoint.asked()) {
            checkpoints.update(checkpoint.done(person, now));
        }
    }

    /** All answers of a delivery, the first one first. */
    @Transactional(readOnly = true)
    public List<Answered> of(String number) {
        return store.of(number);
    }
}
