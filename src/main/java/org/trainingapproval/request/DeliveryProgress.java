package org.trainingapproval.request;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far what was approved is carried out; written by the feature that does it. */
@FunctionalInterface
public interface DeliveryProgress {

    /**
     * Where these requests stand after their approval; those with nothing to tell yet are not there.
     *
     * @param numbers numbers of requests
     */
    Map<String, Progress> of(Collection<String> numbers);

    /**
     * How far one of them is.
     *
     * @param status in a few words
     * @param next what happens next, in a sentence; none when nothing follows
     * @param ended whether nothing of it can go on
     */
    record Progress(String status, @Nullable String next, boolean ended) {}
}
