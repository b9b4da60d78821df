package org.trainingapproval.platform.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, as few rights as possible. What somebody may do with a task comes with the task,
 * so managers, HR and leaders get nothing here.
 */
@Component
public class AccessRights {

    private static final String ANY = Authorization.ANY;

    private static final List<String> NAMED_IN_TASKLIST = List.of(
            "requestReview",
            "denialAlternatives",
            "trainingDelivery",
            "trainingBooking",
            "realCost",
            "trainingKickOff",
            "trainingPart",
            "trainingFollowUp");

    private final AuthorizationService authorizations;

    AccessRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Grants what is missing. */
    public void grant() {
        Arrays.stream(Resources.values()).forEach(resource -> grant("camunda-admin", resource, ANY, ALL));
        grant("employees", Resources.APPLICATION, "tasklist", ACCESS);
        grant("employees", Resources.PROCESS_DEFINITION, "trainingRequest", READ, CREATE_INSTANCE);
        // Tasklist names the process of a task and draws it; nobody starts these by hand.
        NAMED_IN_TASKLIST.forEach(process -> grant("employees", Resources.PROCESS_DEFINITION, process, READ));
        grant("employees", Resources.PROCESS_INSTANCE, ANY, CREATE);
        grant("processOwners", Resources.DEPLOYMENT, ANY, CREATE, READ);
        grant("processOwners", Resources.PROCESS_DEFINITION, ANY, READ);
        grant("processOwners", Resources.DECISION_DEFINITION, ANY, READ);
        grant("processOwners", Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
    }

    /** Grants permissions on a resource to a group, unless the group has a grant on it already. */
    public void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.setPermissions(permissions);
            authorizations.saveAuthorization(authorization);
        }
    }
}
