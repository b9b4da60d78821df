package org.trainingapproval.request.review;

import org.springframework.stereotype.Component;
import org.trainingapproval.request.ApprovalProof;
import org.trainingapproval.request.TrainingRequest;

/** No money is promised unless everybody on the route approved. */
@Component
class RouteProof implements ApprovalProof {

    private final Decisions decisions;

    RouteProof(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void require(TrainingRequest request) {
        decisions.requireFullyApproved(request);
    }
}
