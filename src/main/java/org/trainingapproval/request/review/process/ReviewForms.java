package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.*;
import static org.trainingapproval.request.review.process.ReviewAnswers.text;

import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.request.review.Decisions;
import org.trainingapproval.request.review.Impact;
import org.trainingapproval.request.review.Input;
import org.trainingapproval.request.review.Inputs;
import org.trainingapproval.request.review.Reviews;

/**
 * Writes down what people in a review say, in the transaction in which they say it and in the name of whoever signed in.
 * Whatever happens to the variables afterwards, the decision stands.
 */
@Component
class ReviewForms implements AcceptedFormListener {

    private final Reviews reviews;
    private final Decisions decisions;
    private final Inputs inputs;
    private final ReviewAnswers answers;

    ReviewForms(Reviews reviews, Decisions decisions, Inputs inputs, ReviewAnswers answers) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.inputs = inputs;
        this.answers = answers;
    }

    @Override
    public void accepted(AcceptedForm form) {
        switch (form.formId()) {
            case REVIEW_REQUEST_FORM -> {
                String number = number(form);
                reviews.record(number, actor(form), answers.judgement(number, form.variables()));
            }
            case ANSWER_CONDITIONS_FORM ->
                decisions.answerConditions(
                        number(form), actor(form), "ACCEPTED".equals(required(form, CONDITIONS_ANSWER)));
            case ANSWER_QUESTION_FORM -> decisions.answerQuestion(number(form), actor(form), required(form, ANSWER));
            case DESCRIBE_IMPACT_FORM ->
                inputs.record(
                        number(form),
                        new Input(
                                required(form, OTHER_MANAGER),
                                actor(form),
                                Impact.valueOf(required(form, IMPACT)),
                                text(form.variables(), IMPACT_TEXT).orElse(null)));
            default -> {
                // No form of a review.
            }
        }
    }

    private static String number(AcceptedForm form) {
        if (form.businessKey() == null) {
            throw new IllegalStateException("A review has no request number");
        }
        return form.businessKey();
    }

    private static String actor(AcceptedForm form) {
        if (form.actor() == null) {
            throw new IllegalStateException("Nobody signed in to send " + form.formId());
        }
        return form.actor();
    }

    private static String required(AcceptedForm form, String key) {
        return text(form.variables(), key)
                .orElseThrow(() -> new IllegalStateException(form.formId() + " has no " + key));
    }
}
