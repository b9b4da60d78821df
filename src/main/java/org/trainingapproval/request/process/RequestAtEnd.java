package org.trainingapproval.request.process;

import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.EndedProcess;
import org.trainingapproval.platform.process.EndedProcessListener;
import org.trainingapproval.request.TrainingRequests;

/** A request whose process an administrator deletes has ended, too; what was approved before holds again. */
@Component
class RequestAtEnd implements EndedProcessListener {

    private final TrainingRequests requests;

    RequestAtEnd(TrainingRequests requests) {
        this.requests = requests;
    }

    @Override
    public void ended(EndedProcess process) {
        String number = process.businessKey();
        if (process.key().equals(TrainingRequestProcess.KEY)
                && number != null
                && !requests.get(number).status().isEnd()) {
            requests.cancel(number);
        }
    }
}
