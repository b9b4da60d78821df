package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
class MovableTimeTest {

    private static final String PROCESS = "dueTimers";

    @Autowired
    private MovableTime movable;

    @Autowired
    private Clock clock;

    @Autowired
    private TimeMachine time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private Cleaner cleaner;

    @AfterEach
    void moveBack() {
        jdbc.sql("delete from demonstration_clock").update();
        restart();
    }

    @Test
    void theClockOfEngineAndApplicationMoveTogetherAndGoOnRunning() {
        Instant target = clock.instant().plus(Duration.ofDays(90));

        assertThat(movable.moveTo(target, () -> {})).isTrue();

        assertThat(clock.instant()).isBetween(target, target.plusSeconds(60));
        Instant seen = clock.instant();
        while (!clock.instant().isAfter(seen)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theClockNeverGoesBack() {
        Instant target = clock.instant().plus(Duration.ofDays(90));
        movable.moveTo(target, () -> {});
        Runnable refused = () -> {
            throw new AssertionError("nothing is written down");
        };

        assertThat(movable.moveTo(target, refused)).isFalse();
        assertThat(movable.moveTo(target.minus(Duration.ofDays(30)), refused)).isFalse();

        assertThat(clock.instant()).isAfterOrEqualTo(target);
    }

    @Test
    void aRestartKeepsIt() {
        Instant target = clock.instant().plus(Duration.ofDays(90));
        movable.moveTo(target, () -> {});
        time.returnToPresent();

        restart();

        assertThat(clock.instant()).isAfterOrEqualTo(target);
        assertThat(movable.isAhead()).isTrue();
    }

    @Test
    void whatCannotBeWrittenDownDoesNotMoveIt() {
        Instant before = clock.instant();

        try {
            movable.moveTo(before.plus(Duration.ofDays(90)), () -> {
                throw new IllegalStateException("the database is full");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the database is full");
        }

        assertThat(clock.instant()).isBefore(before.plus(Duration.ofDays(1)));
        restart();
        assertThat(movable.isAhead()).isFalse();
    }

    @Test
    void aJobThatRunsIsWaitedForSinceItsLockWouldEndAndItWouldRunTwice() throws InterruptedException {
        cleaner.removeInstances();
        Instant before = clock.instant();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch moved = new CountDownLatch(1);
        List<Instant> atTheEnd = new CopyOnWriteArrayList<>();
        DueTimers timers = new DueTimers(before.minusSeconds(60), 1, () -> {
            running.countDown();
            // Long enough for a jump that does not wait.
            awaitQuietly(moved);
            atTheEnd.add(clock.instant());
        });
        beans.registerSingleton(PROCESS, timers);
        String deployment = repository
                .createDeployment()
                .addClasspathResource("duetimers/due-timers.bpmn")
                .deploy()
                .getId();
        try (ProductJobExecutor executor = new ProductJobExecutor(engine, properties)) {
            executor.start();
            runtime.startProcessInstanceByKey(PROCESS);
            assertThat(running.await(1, TimeUnit.MINUTES)).isTrue();

            CompletableFuture.runAsync(() -> movable.moveTo(before.plus(Duration.ofDays(90)), () -> {}))
                    .thenRun(moved::countDown)
                    .join();

            assertThat(atTheEnd)
                    .singleElement()
                    .satisfies(end -> assertThat(end).isBefore(before.plus(Duration.ofDays(1))));
            assertThat(timers.steps.values()).containsExactly(1);
            assertThat(executor.isRunning()).isTrue();
        } finally {
            repository.deleteDeployment(deployment, true, true);
            beans.destroySingleton(PROCESS);
        }
    }

    @Test
    void whatIsDueOnTheWayHappensAtItsTime() {
        cleaner.removeInstances();
        Instant before = clock.instant();
        Instant due = before.plus(Duration.ofDays(10));
        List<Instant> happened = new CopyOnWriteArrayList<>();
        beans.registerSingleton(PROCESS, new DueTimers(due, 1, () -> happened.add(clock.instant())));
        String deployment = repository
                .createDeployment()
                .addClasspathResource("duetimers/due-timers.bpmn")
                .deploy()
                .getId();
        try (ProductJobExecutor executor = new ProductJobExecutor(engine, properties)) {
            executor.start();
            runtime.startProcessInstanceByKey(PROCESS);

            movable.moveTo(before.plus(Duration.ofDays(90)), () -> {});

            assertThat(happened)
                    .singleElement()
                    .satisfies(moment -> assertThat(moment).isBetween(due, due.plus(Duration.ofDays(1))));
            assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(90)));
        } finally {
            repository.deleteDeployment(deployment, true, true);
            beans.destroySingleton(PROCESS);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() {
        movable.preInit((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }
}
