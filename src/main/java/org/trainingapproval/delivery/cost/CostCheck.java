package org.trainingapproval.delivery.cost;

import java.math.BigDecimal;
import org.trainingapproval.delivery.cost.CostPolicy.Approval;

/**
 * What the organisation's table said to a real cost.
 *
 * @param approved what had been approved until then
 * @param approval whose approval the difference needs
 */
public record CostCheck(BigDecimal approved, Approval approval) {

    /** What has to happen with the cost. */
    public CostStep step() {
        return approval == Approval.NONE ? CostStep.WITHIN_TOLERANCE : CostStep.NEEDS_APPROVAL;
    }
}
