package org.trainingapproval.request.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.TrainingRequest;

/**
 * A form of the requester as the record would fill it in, for a request that comes back. Beans of this type are found by
 * themselves.
 */
@FunctionalInterface
interface FilledForm {

    /**
     * What the form shows.
     *
     * @param request the request with its new revision
     * @return value of each variable, as the form would write it
     */
    Map<String, @Nullable Object> values(TrainingRequest request);
}
