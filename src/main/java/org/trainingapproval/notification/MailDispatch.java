package org.trainingapproval.notification;

import java.util.UUID;

/** Takes a stored mail on its way. */
public interface MailDispatch {

    /**
     * Starts the way of one mail, in the caller's transaction.
     *
     * @param mail id of the stored mail
     * @param requestNumber the request that it is about
     */
    void dispatch(UUID mail, String requestNumber);
}
