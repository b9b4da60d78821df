package org.trainingapproval.platform.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the one clock of engine and application run ahead of the real time, only ever further, and keeps that over a
 * restart. Needs the engine's inside, whose clock it is; a plug-in, so that the clock is right before the first job runs.
 */
@Component
@Profile("!prod")
public class MovableTime extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(MovableTime.class);

    /** The real time, which nothing moves. */
    private static final Clock REAL = Clock.systemUTC();

    /** More timers than that on the way are passed in one leap; whoever presses a button waits for each. */
    private static final int MOST_STOPS = 60;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JobPause pause;
    private volatile Duration ahead = Duration.ZERO;

    MovableTime(JdbcClient jdbc, TransactionTemplate transaction, JobPause pause) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pause = pause;
    }

    /** Takes over how far the clock was ahead before the application was stopped. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        pause.use(configuration);
        ahead = Duration.ofSeconds(jdbc.sql("select offset_seconds from demonstration_clock")
                .query(Long.class)
                .optional()
                .orElse(0L));
        ClockUtil.offset(ahead.toMillis());
        if (isAhead()) {
            LOG.info("The clock is {} days ahead of the real time", ahead.toDays());
        }
    }

    /** Whether the clock was ever moved. */
    public boolean isAhead() {
        return !ahead.isZero();
    }

    /**
     * Moves the clock forward while no job runs, from one timer that becomes due to the next, and gives what follows from
     * each a moment: in one leap all would be as after a long time in which nothing ran. A moment that has passed already
     * changes nothing, so that a repeat does no harm.
     *
     * @param moment what time it shall be
     * @param inTransaction what has to be written down together with it, at the time before
     * @return whether the clock was moved
     * @throws StillRunning if a job does not come to its end; the clock goes no further then
     */
    public synchronized boolean moveTo(Instant moment, Runnable inTransaction) {
        if (!moment.isAfter(ClockUtil.getCurrentTime().toInstant())) {
            return false;
        }
        Runnable together = inTransaction;
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            Optional<Instant> stop = nextTimerBefore(moment);
            if (stop.isEmpty()) {
                break;
            }
            step(stop.get(), together);
            together = () -> {};
        }
        step(moment, together);
        return true;
    }

    private void step(Instant moment, Runnable inTransaction) {
        pause.whileNoJobRuns(() -> move(moment, inTransaction));
        pause.letDueJobsRun();
    }

    private Optional<Instant> nextTimerBefore(Instant moment) {
        return jdbc.sql("""
                        select duedate_ from act_ru_job
                         where type_ = 'timer' and retries_ > 0 and suspension_state_ = 1 and duedate_ > :now and duedate_ < :moment
                         order by duedate_ limit 1
                        """)
                .param("now", ClockUtil.getCurrentTime())
                .param("moment", Date.from(moment))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private void move(Instant moment, Runnable inTransaction) {
        // A second more, so that the moment is reached although parts of a second are not kept.
        long seconds = Duration.between(REAL.instant(), moment).toSeconds() + 1;
        ahead = Duration.ofSeconds(transaction.execute(status -> {
            inTransaction.run();
            return jdbc.sql("""
                            insert into demonstration_clock (offset_seconds) values (:seconds)
                            on conflict (only_row) do update
                               set offset_seconds = greatest(demonstration_clock.offset_seconds, excluded.offset_seconds)
                            returning offset_seconds
                            """).param("seconds", seconds).query(Long.class).single();
        }));
        ClockUtil.offset(ahead.toMillis());
    }

    /** The clock cannot be moved now, since a job is still running. */
    public static class StillRunning extends RuntimeException {

        StillRunning() {
            super("A job is still running");
        }
    }
}
