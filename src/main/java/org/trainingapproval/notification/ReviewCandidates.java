package org.trainingapproval.notification;

import java.util.List;
import org.trainingapproval.people.Person;

/** Who is asked to decide on a request; written by the feature that owns the requests. */
public interface ReviewCandidates {

    /**
     * The people who are asked; nobody when nobody is.
     *
     * @param requestNumber the request
     */
    List<Person> candidates(String requestNumber);
}
