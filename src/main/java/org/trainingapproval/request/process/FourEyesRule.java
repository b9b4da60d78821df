package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.REVIEW_REQUEST_FORM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;

/** Nobody decides on a request of their own. */
@Component
class FourEyesRule implements FormRule {

    @Override
    public String formId() {
        return REVIEW_REQUEST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        return context.actor() != null && context.actor().equals(context.requester())
                ? List.of("Decision: this is your own request. Ask human resources to give the task to somebody else.")
                : List.of();
    }
}
