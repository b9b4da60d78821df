package org.trainingapproval.notification;

import java.util.UUID;

/** Takes a stored mail on its way. */
public interface MailDispatch {

    /**
     * Starts the way of one mail, in the caller's transaction.
     *
     * @param mail id of the stored mail
     * @param businessKey the request that it is about, or what it is when it is about several
     */
    void dispatch(UUID mail, String businessKey);
}
