package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;

/** The settings that took effect, not those that were written down: a misspelled one would be a hole. */
@ApplicationTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void failuresAreNotLost() {
        assertThat(configuration().isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration().isSkipOutputMappingOnCanceledActivities()).isTrue();
    }

    @Test
    void everyJobIsRepeatedSoonAtFirstAndForDaysAfterwards() {
        List<Duration> intervals = List.of(
                        configuration().getFailedJobRetryTimeCycle().split(","))
                .stream()
                .map(Duration::parse)
                .toList();

        assertThat(intervals).hasSizeGreaterThan(3).isSorted();
        assertThat(intervals.get(0)).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(configuration().getCustomPostBPMNParseListeners())
                .hasAtLeastOneElementOfType(DefaultFailedJobParseListener.class);
    }

    @Test
    void rightsAreCheckedAndAsSmallAsTheyCanBe() {
        assertThat(configuration().isAuthorizationEnabled()).isTrue();
        assertThat(configuration().getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(configuration().isEnableHistoricInstancePermissions()).isFalse();
        assertThat(configuration().getResourceAuthorizationProvider()).isInstanceOf(LeanAuthorizations.class);
        assertThat(configuration().getPasswordEncryptor()).isInstanceOf(Pbkdf2Passwords.class);
        assertThat(jdbc.sql("select count(*) from act_ru_authorization where type_ = 2")
                        .query(Long.class)
                        .single())
                .as("rights taken away make every query slow")
                .isZero();
    }

    @Test
    void nothingThatComesFromOutsideIsRun() {
        assertThat(configuration().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration().isEnableXxeProcessing()).isFalse();
        assertThat(configuration().getDefaultSerializationFormat()).isEqualTo("application/json");
    }

    @Test
    void historyIsLeanAndEnds() {
        assertThat(configuration().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(configuration().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration().getHistoryRemovalTimeStrategy()).isEqualTo("end");
        assertThat(configuration().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }

    @Test
    void theSchemaComesFromMigrationsOnly() {
        assertThat(configuration().getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(jdbc.sql("select indexname from pg_indexes where indexname like 'ta\\_%'")
                        .query(String.class)
                        .list())
                .contains("ta_job_due", "ta_task_parent");
    }

    @Test
    void aMailJobEndsLongBeforeItsLock() {
        long lock = Long.parseLong(environment.getRequiredProperty("camunda.bpm.job-execution.lock-time-in-millis"));
        assertThat(environment.getRequiredProperty("camunda.bpm.job-execution.max-wait", Long.class))
                .isLessThanOrEqualTo(5000);
        assertThat(lock).isBetween(20_000L, 60_000L);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
