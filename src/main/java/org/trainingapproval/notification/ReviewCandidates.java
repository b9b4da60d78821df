package org.trainingapproval.notification;

import java.util.List;
import org.trainingapproval.people.Person;

/** Who may review a request that has no single reviewer; written by the feature that owns the requests. */
public interface ReviewCandidates {

    /**
     * The people who may review it.
     *
     * @param requestNumber the request
     */
    List<Person> candidates(String requestNumber);
}
