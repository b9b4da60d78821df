package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.REVIEW_REQUEST_FORM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.review.Reviews;

/** Only those decide who may at this stage; an administrator can give the task to anybody. */
@Component
class EligibleReviewerRule implements FormRule {

    private final Reviews reviews;

    EligibleReviewerRule(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String formId() {
        return REVIEW_REQUEST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        String number = context.businessKey();
        String actor = context.actor();
        // That nobody decides on their own request is said by another rule, in better words.
        if (number == null || actor == null || actor.equals(context.requester())) {
            return List.of();
        }
        return reviews.refusal(number, actor).map(why -> "Decision: " + why).stream()
                .toList();
    }
}
