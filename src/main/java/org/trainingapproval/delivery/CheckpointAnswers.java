package org.trainingapproval.delivery;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** What people answered at the checkpoints. */
@Component
@Transactional
public class CheckpointAnswers {

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
        throw new UnsupportedOperationException(number);
    }

    /** All answers of a delivery, the first one first. */
    @Transactional(readOnly = true)
    public List<Answered> of(String number) {
        throw new UnsupportedOperationException(number);
    }
}
