package org.trainingapproval.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Sets what no configuration property reaches. Needs the engine's inside because plug-ins are given nothing else. */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {

    private static final int PRODUCTION_ITERATIONS = 310_000;

    private final TrainingSettings settings;

    EngineHardening(TrainingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new LeanAuthorizations());
        configuration.setPasswordEncryptor(new Pbkdf2Passwords(settings.passwordIterations()));
        // Passwords stay valid when the number of rounds is raised.
        configuration.setCustomPasswordChecker(List.of(new Pbkdf2Passwords(PRODUCTION_ITERATIONS)));
    }
}
