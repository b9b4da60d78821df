package org.trainingapproval.request.process;

import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.request.CashTerms;
import org.trainingapproval.request.TrainingRequest;

/** What a request would cost, and when, if its reviewer had it as the form says. */
@FunctionalInterface
interface ReviewedTerms {

    /**
     * Reads the answers of a reviewer.
     *
     * @param request the request with its latest revision
     * @param answers the well-formed ones
     * @return those of the request itself unless the reviewer chose another option or other dates
     */
    CashTerms of(TrainingRequest request, FormAnswers answers);
}
