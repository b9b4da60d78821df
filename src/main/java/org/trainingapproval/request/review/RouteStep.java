package org.trainingapproval.request.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.policy.RouteStage.Stage;

/**
 * One stage of the route of a request.
 *
 * @param stage who decides
 * @param reasons why, each as it reads after “because”
 * @param decision id of the decision that makes another one needless; none while the stage is open
 */
public record RouteStep(
        Stage stage, List<String> reasons, @Nullable Long decision) {

    /** Takes a copy. */
    public RouteStep {
        reasons = List.copyOf(reasons);
    }
}
