package org.trainingapproval.request;

import java.util.Set;

/** Mails that tell of a request as it was approved last, whatever change of it is on its way. Beans are found by themselves. */
@FunctionalInterface
public interface ApprovedMails {

    /** Their names. */
    Set<String> templates();
}
