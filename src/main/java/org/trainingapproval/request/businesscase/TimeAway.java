package org.trainingapproval.request.businesscase;

import java.util.Optional;

/** Knows how long people are away for the training that a request proposes. */
@FunctionalInterface
public interface TimeAway {

    /**
     * Who is away how long.
     *
     * @param requestNumber number of the request
     * @return empty before it was described
     */
    Optional<Hours> of(String requestNumber);
}
