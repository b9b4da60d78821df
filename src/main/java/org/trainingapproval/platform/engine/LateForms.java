package org.trainingapproval.platform.engine;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whoever claims a task or sends its form a moment after somebody else, or clicks twice, what happened; the engine would
 * answer with a server error and its own words. Around the engine's command, since two forms at once collide only when
 * the later one is written to the database, or finds that its task is gone.
 */
@Component
class LateForms extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                Additions.to(configuration.getCustomPreCommandInterceptorsTxRequired(), new Interceptor()));
    }

    private static final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd)) {
                return next.execute(command);
            }
            try {
                return next.execute(command);
            } catch (NullValueException | OptimisticLockingException | TaskAlreadyClaimedException late) {
                throw late(late);
            }
        }
    }

    static ClientErrorException late(@Nullable Throwable cause) {
        return new ClientErrorException(
                "This task was changed or completed a moment ago. Please open it again.", Status.CONFLICT, cause);
    }
}
