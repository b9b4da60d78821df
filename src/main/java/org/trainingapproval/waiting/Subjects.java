package org.trainingapproval.waiting;

import java.util.Collection;
import java.util.Map;

/** What requests are about, in few words; written by the feature that owns them. */
public interface Subjects {

    /**
     * What each of these requests is about, for example “CRM workshop of Liam Byrne”.
     *
     * @param numbers business keys, of which some may be no number of a request
     * @return the words by number; what is no request is missing
     */
    Map<String, String> of(Collection<String> numbers);
}
