package org.trainingapproval.request.process;

import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.request.assessment.Assessments;

/** Remembers that the requester read the doubts and sent the request, in the transaction in which that happened. */
@Component
class RequesterWentOn implements AcceptedFormListener {

    private static final String FORM = "reconsiderRequest";
    private static final String OUTCOME = "checkOutcome";
    private static final String SEND = "SEND";

    private final Assessments assessments;

    RequesterWentOn(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void accepted(AcceptedForm form) {
        String number = form.businessKey();
        if (number != null
                && form.formId().equals(FORM)
                && SEND.equals(form.variables().apply(OUTCOME))) {
            assessments.wentOn(number);
        }
    }
}
