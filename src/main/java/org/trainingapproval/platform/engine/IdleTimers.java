package org.trainingapproval.platform.engine;

import java.util.Collection;
import java.util.Set;

/** Knows timers at which nothing happens that anybody would notice, so that nobody is told of them. Beans are found by themselves. */
@FunctionalInterface
public interface IdleTimers {

    /**
     * A timer that waits.
     *
     * @param requestNumber number of the request
     * @param instance id of the process instance that it is in
     * @param element id of its element in the diagram
     */
    record Timer(String requestNumber, String instance, String element) {}

    /** Those of these timers that will only pass something over. */
    Set<Timer> among(Collection<Timer> timers);
}
