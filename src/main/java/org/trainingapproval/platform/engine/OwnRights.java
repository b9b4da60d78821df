package org.trainingapproval.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets the application ask the engine something on its own behalf while it works for a person, who has no right to it and
 * needs none. Needs the engine's inside, since the public interface can only change who is signed in.
 */
@Component
public class OwnRights {

    private final ProcessEngine engine;

    OwnRights(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Does this without checking the rights of whoever is signed in; in the transaction that runs, if one does. */
    public <R> R use(Supplier<R> action) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(action::get));
    }
}
