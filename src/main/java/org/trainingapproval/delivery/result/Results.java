package org.trainingapproval.delivery.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What trainings brought. */
@Component
@Transactional
public class Results {

    /** Works out what a training brought and stores it; what was worked out once stays. */
    public Result workOut(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** What the training of a request brought; none before it was worked out. */
    @Transactional(readOnly = true)
    public Optional<Result> find(String number) {
        throw new UnsupportedOperationException(number);
    }
}
