package org.trainingapproval.platform.engine;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Tells whoever claims a task or sends its form a moment after somebody else, or clicks twice, what happened and who it was;
 * the engine would answer with a server error and its own words. Around the engine's command, since two forms at once collide
 * only when the later one is written to the database, or finds that its task is gone.
 */
@Component
class LateForms extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(Additions.to(
                configuration.getCustomPreCommandInterceptorsTxRequired(), new Interceptor(configuration)));
    }

    private static final class Interceptor extends CommandInterceptor {

        // The command does not tell which task it is about.
        private static final Field TASK = task();

        private final ProcessEngineConfigurationImpl configuration;

        private Interceptor(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        private static Field task() {
            Field field = ReflectionUtils.findField(SubmitTaskFormCmd.class, "taskId", String.class);
            if (field == null) {
                throw new IllegalStateException("The engine's command to send a form has no task id");
            }
            ReflectionUtils.makeAccessible(field);
            return field;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd)) {
                return next.execute(command);
            }
            try {
                return next.execute(command);
            } catch (NullValueException
                    | OptimisticLockingException
                    | TaskAlreadyClaimedException
                    | ConcurrencyFailureException late) {
                String message = command instanceof SubmitTaskFormCmd ? whoCompleted(task(command)) : CHANGED;
                throw new ClientErrorException(message, Status.CONFLICT, late);
            } catch (AuthorizationException refused) {
                // Everybody's rights to a task go with it: it was there a moment ago, when the engine read it.
                if (command instanceof SubmitTaskFormCmd && isGone(task(command))) {
                    throw new ClientErrorException(whoCompleted(task(command)), Status.CONFLICT, refused);
                }
                throw refused;
            }
        }

        private static String task(Command<?> command) {
            return String.valueOf(ReflectionUtils.getField(TASK, command));
        }

        private boolean isGone(String task) {
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> configuration
                                    .getTaskService()
                                    .createTaskQuery()
                                    .taskId(task)
                                    .count()
                            == 0));
        }

        // In a transaction of its own: that of the late form has been rolled back. Nobody has a right to read history.
        private String whoCompleted(String task) {
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> CompletedTask.sentence(
                            configuration.getHistoryService(),
                            context.getReadOnlyIdentityProvider()::findUserById,
                            task)))
                    .orElse(CHANGED);
        }
    }

    private static final String CHANGED = "This task was changed or completed a moment ago. Please open it again.";
}
