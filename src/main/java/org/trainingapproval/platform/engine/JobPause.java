package org.trainingapproval.platform.engine;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.engine.MovableTime.StillRunning;

/**
 * Keeps jobs from running for a moment. A running job holds a lock that ends a minute later by the engine's clock: if that
 * clock jumped meanwhile, the same job would be run a second time. Needs the engine's inside, since nothing else reaches
 * the job executor and the locks.
 */
@Component
@Profile("!prod")
class JobPause {

    /** Longer than a lock lasts, so that also what was locked and never run is waited for. */
    private static final Duration LONGEST = Duration.ofSeconds(70);

    private static final Duration BACKLOG = Duration.ofSeconds(2);
    private static final Duration OUTCOME = Duration.ofSeconds(5);
    private static final long POLL_IN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final JdbcClient jdbc;
    private @Nullable ProcessEngineConfigurationImpl configuration;

    JobPause(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void use(ProcessEngineConfigurationImpl engine) {
        configuration = engine;
    }

    /**
     * Does this while no job runs.
     *
     * @throws StillRunning if one does not come to its end
     */
    void whileNoJobRuns(Runnable action) {
        JobExecutor executor = executor();
        if (executor == null) {
            action.run();
            return;
        }
        // What is due runs first: jobs that were fetched and not begun would keep their locks for a minute.
        within(BACKLOG, () -> isIdle(executor));
        executor.shutdown();
        try {
            if (!within(LONGEST, () -> !isAnyLocked(executor.getLockOwner()))) {
                throw new StillRunning();
            }
            action.run();
        } finally {
            // It looks for due jobs at once.
            executor.start();
        }
    }

    /** Waits a few seconds for the jobs that are due; those that take longer go on by themselves. */
    void letDueJobsRun() {
        JobExecutor executor = executor();
        if (executor != null) {
            within(OUTCOME, () -> isIdle(executor));
        }
    }

    private boolean isIdle(JobExecutor executor) {
        return !isAnyDue() && !isAnyLocked(executor.getLockOwner());
    }

    private @Nullable JobExecutor executor() {
        JobExecutor executor = configuration == null ? null : configuration.getJobExecutor();
        return executor != null && executor.isActive() ? executor : null;
    }

    private boolean isAnyLocked(String owner) {
        return jdbc.sql("select exists (select from act_ru_job where lock_owner_ = :owner and lock_exp_time_ >= :now)")
                .param("owner", owner)
                .param("now", ClockUtil.getCurrentTime())
                .query(Boolean.class)
                .single();
    }

    private boolean isAnyDue() {
        Date now = ClockUtil.getCurrentTime();
        return jdbc.sql("""
                        select exists (select from act_ru_job
                                        where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= :now))
                        """).param("now", now).query(Boolean.class).single();
    }

    private static boolean within(Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(POLL_IN_NANOS);
        }
        return true;
    }
}
