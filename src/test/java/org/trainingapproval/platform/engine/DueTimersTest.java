package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.TimeMachine;

/** Thousands of timers that are due at one instant, as on the first morning after the holidays. */
@ApplicationTest
class DueTimersTest {

    private static final String PROCESS = "dueTimers";
    private static final int INSTANCES = 5000;
    private static final int AT_ONCE = 250;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private Clock clock;

    @Autowired
    private Cleaner cleaner;

    private DueTimers timers;
    private String deployment = "";

    @BeforeEach
    void deploy() {
        cleaner.removeInstances();
        timers = new DueTimers(clock.instant().plus(Duration.ofHours(1)), INSTANCES, () -> {});
        beans.registerSingleton(PROCESS, timers);
        deployment = repository
                .createDeployment()
                .addClasspathResource("duetimers/due-timers.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        time.returnToPresent();
        repository.deleteDeployment(deployment, true, true);
        beans.destroySingleton(PROCESS);
    }

    @Test
    void fiveThousandTimersThatAreDueAtOneInstantFireOnceEach() throws InterruptedException {
        for (int i = 0; i < INSTANCES; i += AT_ONCE) {
            transaction.executeWithoutResult(status -> {
                for (int j = 0; j < AT_ONCE; j++) {
                    runtime.startProcessInstanceByKey(PROCESS);
                }
            });
        }
        time.advance(Duration.ofHours(2));
        assertThat(jobs.due(PROCESS)).hasSize(INSTANCES);

        try (ProductJobExecutor executor = new ProductJobExecutor(engine, properties)) {
            executor.start();
            assertThat(timers.committed().await(5, TimeUnit.MINUTES))
                    .as("every timer fired")
                    .isTrue();
        }

        assertThat(timers.steps)
                .hasSize(INSTANCES)
                .allSatisfy((instance, often) -> assertThat(often).isOne());
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .completed()
                        .count())
                .isEqualTo(INSTANCES);
        assertThat(jobs.all(PROCESS)).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
