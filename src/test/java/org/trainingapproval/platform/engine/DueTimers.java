package org.trainingapproval.platform.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the test process asks for: when its timer is due, and the step after it, which is counted also when it is undone. */
public final class DueTimers implements JavaDelegate {

    /** How often the step of each instance was taken. */
    final Map<String, Integer> steps = new ConcurrentHashMap<>();

    private final Date due;
    private final CountDownLatch committed;
    private final Runnable step;

    DueTimers(Instant due, int instances, Runnable step) {
        this.due = Date.from(due);
        this.committed = new CountDownLatch(instances);
        this.step = step;
    }

    /** Asked by the diagram. */
    public Date getDue() {
        return due;
    }

    /** Opens when every instance has taken its step for good. */
    CountDownLatch committed() {
        return committed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.merge(execution.getProcessInstanceId(), 1, Integer::sum);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.countDown();
            }
        });
        step.run();
    }
}
