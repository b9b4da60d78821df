package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the application move a process for somebody who has no rights in the engine, after it made sure itself that this
 * person may. Needs the engine's inside to put back who was signed in.
 */
@Component
public class OwnAuthority {

    private final IdentityService identities;

    // Lazy, because the engine looks up our delegates while it starts.
    OwnAuthority(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** Does something in the application's own name. */
    public void run(Runnable step) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            step.run();
        } finally {
            if (person != null) {
                identities.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
