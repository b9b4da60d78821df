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
            // Without a manager, when no leader is left and when one is silent, human resources decide; where they are
            // silent
            // themselves, a leader.
            case MANAGER -> this == MANAGER || this == DEPUTY || this == HR || this == LEADER;
            case HR -> this == HR || this == LEADER;
            case LEADER -> this == LEADER || this == HR;
        };
    }
}
