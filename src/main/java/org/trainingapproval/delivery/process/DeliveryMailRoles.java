package org.trainingapproval.delivery.process;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.delivery.NextSteps;
import org.trainingapproval.notification.MailRole;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.ApprovedMails;

/** The mails that diagrams of a delivery name, and their recipients. */
@Configuration(proxyBeanMethods = false)
class DeliveryMailRoles {

    @Bean
    MailRole managerRole(DeliveryTeam team) {
        return new Role("manager", number -> team.manager(number).stream().toList());
    }

    @Bean
    MailRole teamRole(DeliveryTeam team) {
        return new Role("team", team::team);
    }

    @Bean
    MailRole participantsRole(DeliveryTeam team) {
        return new Role("participants", team::participants);
    }

    @Bean
    MailRole stakeholdersRole(DeliveryTeam team) {
        return new Role("stakeholders", team::stakeholders);
    }

    @Bean
    ApprovedMails deliveryMails() {
        return () -> Set.of(
                "trainingCancelled",
                "goalCommitted",
                "interimResults",
                "resultShared",
                "managerThanked",
                "feedbackGiven",
                "extraCostRequested",
                "extraCostRefused",
                NextSteps.NEXT_STEP_AGREED);
    }

    private record Role(String role, Function<String, List<Person>> finder) implements MailRole {

        @Override
        public List<Person> people(String requestNumber) {
            return finder.apply(requestNumber);
        }
    }
}
