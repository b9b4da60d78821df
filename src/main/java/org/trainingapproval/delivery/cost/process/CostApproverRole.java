package org.trainingapproval.delivery.cost.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostApprovers;
import org.trainingapproval.notification.MailRole;
import org.trainingapproval.people.Person;

/** Whoever is asked to decide on a cost beyond what was approved. */
@Component
class CostApproverRole implements MailRole {

    private final CostApprovers approvers;

    CostApproverRole(CostApprovers approvers) {
        this.approvers = approvers;
    }

    @Override
    public String role() {
        return "costApprover";
    }

    @Override
    public List<Person> people(String requestNumber) {
        return approvers.asked(requestNumber);
    }
}
