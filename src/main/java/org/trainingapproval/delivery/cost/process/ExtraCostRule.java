package org.trainingapproval.delivery.cost.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostApprovers;
import org.trainingapproval.delivery.cost.CostChecks;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;

/**
 * Nobody decides on an own request or on an own report of what it cost, and nobody but human resources approves what the budget does not have. The rule takes
 * what it checks, in the transaction of the form, so that two people can't both approve with the same last money.
 */
@Component
class ExtraCostRule implements FormRule {

    private final CostChecks checks;
    private final CostApprovers approvers;

    ExtraCostRule(CostChecks checks, CostApprovers approvers) {
        this.checks = checks;
        this.approvers = approvers;
    }

    @Override
    public String formId() {
        return RealCostProcess.DECIDE_EXTRA_COST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        String number = context.businessKey();
        String actor = context.actor();
        if (number == null || actor == null) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        approvers.refusal(number, actor).ifPresent(why -> problems.add("Decision: " + why));
        boolean approves = answers.text(RealCostProcess.EXTRA_COST_DECISION)
                .filter(RealCostProcess.APPROVED::equals)
                .isPresent();
        if (problems.isEmpty() && approves && !approvers.isOfHumanResources(actor) && !checks.holdAgain(number)) {
            problems.add(
                    "Decision: the budget has too little left for the difference. Refuse it, have the budget raised, or"
                            + " leave the decision to human resources.");
        }
        return problems;
    }
}
