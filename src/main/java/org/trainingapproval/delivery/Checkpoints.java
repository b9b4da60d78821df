package org.trainingapproval.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** The checkpoints of deliveries. */
// Diagrams know another bean under the name that this class would have.
@Component("deliveryCheckpoints")
@Transactional
public class Checkpoints {

    /**
     * Asks for the answers of a checkpoint, or skips it when it is not planned or can do no good any more. One that opens late is
     * due later.
     *
     * @param number number of the request
     * @param kind what it is about
     * @param part which part of the training; 0 for the whole
     * @param asked how many people are asked
     */
    public Checkpoint open(String number, CheckpointKind kind, int part, int asked) {
        throw new UnsupportedOperationException(number);
    }

    /** Stops to wait for answers; nothing happens when nobody waits any more. */
    public void close(String number, CheckpointKind kind, int part) {
        throw new UnsupportedOperationException(number);
    }

    /** One checkpoint; none when the schedule has no such one. */
    @Transactional(readOnly = true)
    public Optional<Checkpoint> find(String number, CheckpointKind kind, int part) {
        throw new UnsupportedOperationException(number);
    }

    /** All checkpoints of a delivery in the order in which they are due. */
    @Transactional(readOnly = true)
    public List<Checkpoint> of(String number) {
        throw new UnsupportedOperationException(number);
    }
}
