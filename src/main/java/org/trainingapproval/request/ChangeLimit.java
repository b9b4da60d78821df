package org.trainingapproval.request;

import java.util.Collection;
import java.util.Map;

/** Until when what was approved can be changed; written by the feature that carries it out. */
@FunctionalInterface
public interface ChangeLimit {

    /**
     * Why these requests can't be changed any more, as it reads after the number; those that can are not there.
     *
     * @param numbers numbers of requests
     */
    Map<String, String> closed(Collection<String> numbers);
}
