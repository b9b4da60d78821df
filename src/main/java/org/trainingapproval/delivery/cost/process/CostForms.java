package org.trainingapproval.delivery.cost.process;

import static org.trainingapproval.delivery.cost.process.RealCostProcess.BOOK_TRAINING_FORM;
import static org.trainingapproval.delivery.cost.process.RealCostProcess.CONFIRM_COSTS_FORM;
import static org.trainingapproval.delivery.cost.process.RealCostProcess.DECIDE_EXTRA_COST_FORM;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostDecision.Answer;
import org.trainingapproval.delivery.cost.CostDecisions;
import org.trainingapproval.delivery.cost.CostReport.Step;
import org.trainingapproval.delivery.cost.RealCosts;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.platform.form.Amounts;

/** Writes down what people say and decide about a real cost, in the transaction in which they do. */
@Component
class CostForms implements AcceptedFormListener {

    private final RealCosts costs;
    private final CostDecisions decisions;

    CostForms(RealCosts costs, CostDecisions decisions) {
        this.costs = costs;
        this.decisions = decisions;
    }

    @Override
    public void accepted(AcceptedForm form) {
        switch (form.formId()) {
            case BOOK_TRAINING_FORM -> report(form, Step.BOOKING);
            case CONFIRM_COSTS_FORM -> report(form, Step.END);
            case DECIDE_EXTRA_COST_FORM -> decide(form);
            default -> {
                // No form about costs.
            }
        }
    }

    // A training that is given up costs nothing that anybody would report here.
    private void report(AcceptedForm form, Step step) {
        Amounts.amount(text(form, RealCostProcess.REAL_COST))
                .ifPresent(amount -> costs.report(number(form), step, amount, actor(form)));
    }

    private void decide(AcceptedForm form) {
        Answer answer = Optional.ofNullable(text(form, RealCostProcess.EXTRA_COST_DECISION))
                .map(Answer::valueOf)
                .orElseThrow();
        decisions.decide(number(form), answer, actor(form), text(form, RealCostProcess.EXTRA_COST_REASON));
    }

    private static String number(AcceptedForm form) {
        if (form.businessKey() == null) {
            throw new IllegalStateException("A delivery has no request number");
        }
        return form.businessKey();
    }

    private static String actor(AcceptedForm form) {
        if (form.actor() == null) {
            throw new IllegalStateException("Nobody signed in to send " + form.formId());
        }
        return form.actor();
    }

    private static @Nullable String text(AcceptedForm form, String key) {
        return form.variables().apply(key) instanceof String text && !text.isBlank() ? text : null;
    }
}
