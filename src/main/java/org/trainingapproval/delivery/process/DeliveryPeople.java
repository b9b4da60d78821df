package org.trainingapproval.delivery.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.people.Person;

/** The people whom the diagrams ask one beside the other. */
@Component("deliveryPeople")
public class DeliveryPeople {

    private final DeliveryTeam team;

    DeliveryPeople(DeliveryTeam team) {
        this.team = team;
    }

    /** Ids of those who take part and still work here. */
    public List<String> participants(DelegateExecution execution) {
        return team.participants(execution.getProcessBusinessKey()).stream()
                .map(Person::id)
                .toList();
    }
}
