package org.trainingapproval.request.policy;

import java.util.List;

/**
 * Somebody who has to decide.
 *
 * @param stage who
 * @param reasons why, each as it reads after “because”; at least one
 */
public record RouteStage(Stage stage, List<String> reasons) {

    /** Who decides, in the order in which they do. */
    public enum Stage {
        /** Nobody: the table itself approves. */
        RULE,
        MANAGER,
        HR,
        LEADER
    }

    /** Guards that every stage can be explained. */
    public RouteStage {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(stage + " decides without a reason");
        }
    }
}
