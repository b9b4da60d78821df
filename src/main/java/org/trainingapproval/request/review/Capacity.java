package org.trainingapproval.request.review;

import org.trainingapproval.request.policy.RouteStage.Stage;

/** As what somebody decided. */
public enum Capacity {
    /** No person: the organisation's table did. */
    RULE,
    MANAGER,
    /** In the manager's place while the manager is away. */
    DEPUTY,
    HR,
    LEADER;

    /** Whether such a decision counts at this stage. */
    boolean fits(Stage stage) {
        return switch (stage) {
            case RULE -> this == RULE;
            // Without a manager, and when no leader is left, human resources decide.
            case MANAGER -> this == MANAGER || this == DEPUTY || this == HR;
            case HR -> this == HR;
            case LEADER -> this == LEADER || this == HR;
        };
    }
}
