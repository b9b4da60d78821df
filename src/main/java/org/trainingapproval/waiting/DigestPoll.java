package org.trainingapproval.waiting;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.time.ClockMoved;

/**
 * Looks now and then whether the digests of the day are due, on a thread of its own. Several nodes may look at one time: the
 * table lets each digest through once. A node that runs no jobs sends no digests either.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class DigestPoll implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DigestPoll.class);

    private static final int SECONDS = 15;

    private final Digests digests;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable LocalDate done;

    DigestPoll(Digests digests) {
        this.digests = digests;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(DigestPoll::thread);
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** After a jump of the demonstration's clock nobody waits for the next look. */
    @EventListener
    synchronized void moved(ClockMoved event) {
        if (thread != null) {
            thread.execute(this::look);
        }
    }

    // Once a day is enough: what begins to wait later is read on the next one, and is not due before.
    void look() {
        try {
            LocalDate today = digests.today();
            if (!today.equals(done) && digests.isTime()) {
                if (digests.send()) {
                    done = today;
                }
            }
        } catch (RuntimeException failed) {
            // A thread that throws is never run again.
            LOG.error("The digests could not be sent; the next try is soon", failed);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "digests");
        thread.setDaemon(true);
        return thread;
    }
}
