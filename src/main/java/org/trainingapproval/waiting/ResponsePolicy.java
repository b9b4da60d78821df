package org.trainingapproval.waiting;

import org.trainingapproval.platform.time.ResponseTimes;

/** The organisation's times for an answer. */
public interface ResponsePolicy {

    /**
     * How long one may be silent.
     *
     * @param wait what is waited for, for example {@code MANAGER_REVIEW}
     */
    ResponseTimes of(String wait);
}
