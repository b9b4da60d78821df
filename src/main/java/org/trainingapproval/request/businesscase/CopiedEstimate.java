package org.trainingapproval.request.businesscase;

import org.springframework.stereotype.Component;
import org.trainingapproval.request.RevisionCopied;
import org.trainingapproval.request.businesscase.persistence.EstimateStore;

/** A new revision starts from the estimate of the one before. */
@Component
class CopiedEstimate implements RevisionCopied {

    private final EstimateStore store;

    CopiedEstimate(EstimateStore store) {
        this.store = store;
    }

    @Override
    public void copied(String number, int from, int to) {
        store.copy(number, from, to);
    }
}
