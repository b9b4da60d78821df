package org.trainingapproval.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a feature adds to the digests, besides the tasks that wait. Beans of this type are found by themselves. */
@FunctionalInterface
public interface DigestPart {

    /**
     * What people should read on a day.
     *
     * @param day a working day
     * @return the lines by id of the person; whoever has nothing to read is missing
     */
    Map<String, List<DigestLine>> of(LocalDate day);
}
