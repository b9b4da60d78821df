package org.trainingapproval.delivery.cost;

/** Who has to agree to a real cost, as the organisation's table says at the moment of the call. */
public interface CostPolicy {

    /** Who has to agree. */
    enum Approval {
        NONE,
        MANAGER,
        HR
    }

    /** Who has to agree to this cost; HR when the table has no answer that can be used. */
    Approval approval(CostFacts facts);
}
