package org.trainingapproval.notification;

import java.util.List;
import org.trainingapproval.people.Person;

/** A role that diagrams can name as recipient of a mail. Beans of this type are found by themselves. */
public interface MailRole {

    /** Its name in a diagram. */
    String role();

    /**
     * The people in this role now.
     *
     * @param requestNumber the request that the mail is about
     */
    List<Person> people(String requestNumber);
}
