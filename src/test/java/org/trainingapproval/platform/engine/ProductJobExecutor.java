package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A job executor with the product's settings, for as long as a test needs it; the engine of the tests has none that runs. */
final class ProductJobExecutor implements AutoCloseable {

    private final ProcessEngineConfigurationImpl configuration;
    private final JobExecutor before;
    private final ThreadPoolTaskExecutor threads;
    private final JobExecutor executor;

    ProductJobExecutor(ProcessEngine engine, CamundaBpmProperties properties) {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        before = configuration.getJobExecutor();
        TaskExecutor pool = JobConfiguration.camundaTaskExecutor(properties);
        threads = (ThreadPoolTaskExecutor) pool;
        threads.initialize();
        executor = JobConfiguration.jobExecutor(pool, properties);
        executor.registerProcessEngine((ProcessEngineImpl) configuration.getProcessEngine());
        configuration.setJobExecutor(executor);
    }

    void start() {
        executor.start();
    }

    boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public void close() {
        executor.shutdown();
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(60);
        threads.shutdown();
        configuration.setJobExecutor(before);
    }
}
