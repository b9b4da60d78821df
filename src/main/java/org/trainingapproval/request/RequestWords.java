package org.trainingapproval.request;

import java.util.Map;

/**
 * One part of a request in words and figures for people. All beans of this type together make the {@link RequestDescription}.
 */
@FunctionalInterface
public interface RequestWords {

    /**
     * What this part knows, as plain text by name; what is not known yet is not there.
     *
     * @param request the request with its latest revision
     */
    Map<String, String> of(TrainingRequest request);
}
