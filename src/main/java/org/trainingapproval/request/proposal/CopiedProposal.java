package org.trainingapproval.request.proposal;

import org.springframework.stereotype.Component;
import org.trainingapproval.request.RevisionCopied;
import org.trainingapproval.request.proposal.persistence.ProposalStore;

/** A new revision starts from what the one before proposed. */
@Component
class CopiedProposal implements RevisionCopied {

    private final ProposalStore store;

    CopiedProposal(ProposalStore store) {
        this.store = store;
    }

    @Override
    public void copied(String number, int from, int to) {
        store.copy(number, from, to);
    }
}
