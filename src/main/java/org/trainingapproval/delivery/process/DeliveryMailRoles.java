package org.trainingapproval.delivery.process;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.notification.MailRole;
import org.trainingapproval.people.Person;

/** The recipients that diagrams of a delivery name. */
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

    private record Role(String role, Function<String, List<Person>> finder) implements MailRole {

        @Override
        public List<Person> people(String requestNumber) {
            return finder.apply(requestNumber);
        }
    }
}
