package org.trainingapproval.platform.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.jobs.PutOff;

/**
 * Makes the engine understand {@link PutOff}, from the job executor and from {@code managementService.executeJob} alike.
 *
 * <p>Needs implementation classes because the public interface knows no other failure of a job than one that costs a retry.
 */
@Component
public class PutOffPlugin extends AbstractProcessEnginePlugin {

    private static final Logger log = LoggerFactory.getLogger(PutOffPlugin.class);

    @Override
    @SuppressWarnings("rawtypes") // the engine's own list is
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomJobHandlers(
                Additions.<JobHandler>to(configuration.getCustomJobHandlers(), new QuietAsyncContinuationJobHandler()));
        quietenJobExecutor();
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        // After init, since the Spring Boot starter sets a factory of its own before.
        configuration.setFailedJobCommandFactory(
                new PutOffJobCommandFactory(configuration.getFailedJobCommandFactory()));
    }

    /** The put-off that ended a job, however deep it is wrapped. */
    static Optional<PutOff> putOffIn(Throwable failure) {
        // Limited, since a chain of causes may be a ring.
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(PutOff.class::isInstance)
                .map(PutOff.class::cast)
                .findFirst();
    }

    private static void quietenJobExecutor() {
        // Static in the engine, so it is set anew and never stacked when several engines start in one JVM.
        ExecuteJobHelper.LOGGING_HANDLER = (jobId, failure) -> putOffIn(failure)
                .ifPresentOrElse(
                        putOff ->
                                log.debug("Job {} is put off until {}: {}", jobId, putOff.until(), putOff.getMessage()),
                        () -> log.warn("Job {} failed", jobId, failure));
    }
}
