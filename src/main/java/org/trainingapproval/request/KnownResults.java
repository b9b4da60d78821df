package org.trainingapproval.request;

import java.util.Collection;
import java.util.Set;

/** Of which requests it is known what the training brought; written by the feature that measures it. */
@FunctionalInterface
public interface KnownResults {

    /**
     * Those of these requests that have a result page.
     *
     * @param numbers numbers of requests
     */
    Set<String> among(Collection<String> numbers);
}
