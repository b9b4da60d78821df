package org.trainingapproval.delivery;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do next, as agreed at the checkpoints. */
@Component
@Transactional
public class NextSteps {

    /** Writes down a next step and tells its owner, unless the owner agreed it. */
    public void agree(NextStep step) {
        throw new UnsupportedOperationException(step.number());
    }

    /** All next steps of a delivery, the first one first. */
    @Transactional(readOnly = true)
    public List<NextStep> of(String number) {
        throw new UnsupportedOperationException(number);
    }

    /**
     * Next steps of a person in deliveries that run.
     *
     * @param owner id of the person
     * @param on the day on which they are due
     */
    @Transactional(readOnly = true)
    public List<NextStep> dueOn(String owner, LocalDate on) {
        throw new UnsupportedOperationException(owner);
    }
}
