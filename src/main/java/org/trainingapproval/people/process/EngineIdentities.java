package org.trainingapproval.people.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** Keeps the engine's users and groups as the org chart says. */
@Component
public class EngineIdentities {

    /** Group of the people who watch and mend; the engine's web applications look for exactly this one. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private static final Map<String, String> GROUPS = Map.of(
            "employees",
            "Employees",
            "managers",
            "Managers",
            "hr",
            "Human resources",
            "leaders",
            "Senior leaders",
            "processOwners",
            "Process owners",
            ADMINISTRATORS,
            "Administrators");

    private final IdentityService identities;
    private final People people;

    EngineIdentities(IdentityService identities, People people) {
        this.identities = identities;
        this.people = people;
    }

    /** Creates the groups that are missing. */
    public void createGroups() {
        Set<String> present =
                identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        GROUPS.forEach((id, name) -> {
            if (!present.contains(id)) {
                Group group = identities.newGroup(id);
                group.setName(name);
                group.setType(id.equals(ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
                identities.saveGroup(group);
            }
        });
    }

    /**
     * Creates the users that are missing.
     *
     * @param password what they sign in with; none: they can't sign in before an administrator gives them a password
     */
    public void createUsers(@Nullable String password) {
        Set<String> present =
                identities.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
        people.everybody().stream()
                .filter(person -> !present.contains(person.id()))
                .forEach(person -> create(person, password));
    }

    /**
     * Creates the first administrator where nobody can sign in as one. Those who came with the organisation have no
     * password yet, and nobody could give them one.
     */
    public void createAdministrator(String id, String password) {
        List<User> administrators =
                identities.createUserQuery().memberOfGroup(ADMINISTRATORS).list();
        if (administrators.stream().anyMatch(EngineIdentities::hasPassword)) {
            return;
        }
        User user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identities.newUser(id);
            user.setFirstName("First");
            user.setLastName("Administrator");
        }
        if (!hasPassword(user)) {
            user.setPassword(password);
            identities.saveUser(user);
        }
        if (administrators.stream()
                .noneMatch(administrator -> administrator.getId().equals(id))) {
            identities.createMembership(id, ADMINISTRATORS);
        }
    }

    private static boolean hasPassword(User user) {
        return user.getPassword() != null;
    }

    private void create(Person person, @Nullable String password) {
        User user = identities.newUser(person.id());
        user.setFirstName(person.givenName());
        user.setLastName(person.familyName());
        user.setEmail(person.email());
        if (password != null) {
            user.setPassword(password);
        }
        identities.saveUser(user);
        people.groups(person.id()).forEach(group -> identities.createMembership(person.id(), group));
    }
}
