package org.trainingapproval.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.NeededTable;

/**
 * Warns when the latest version of a diagram needs something that is no longer there, for example a bean that a release
 * removed while a process owner's diagram still names it, or when a decision table does not answer what code asks. A warning only: everything else goes on working. Runs its look-up
 * as a command, which needs the engine's inside.
 */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    static final Status WARNING = new Status("WARNING");

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ProcessEngine engine;
    private final ModelCheck check;
    private final TableCheck tables;
    private final Clock clock;
    private volatile Result latest = new Result(Instant.MIN, List.of());

    private record Result(Instant at, List<String> findings) {}

    ModelsHealthIndicator(ProcessEngine engine, ModelCheck check, TableCheck tables, Clock clock) {
        this.engine = engine;
        this.check = check;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        if (latest.at().isBefore(now.minus(FRESH)) || latest.at().isAfter(now)) {
            latest = new Result(now, findings());
        }
        List<String> findings = latest.findings();
        return findings.isEmpty()
                ? Health.up().build()
                : Health.status(WARNING).withDetail("findings", findings).build();
    }

    private List<String> findings() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> Stream.concat(
                                engine
                                        .getRepositoryService()
                                        .createProcessDefinitionQuery()
                                        .latestVersion()
                                        .active()
                                        .list()
                                        .stream()
                                        .flatMap(definition -> findings(definition).stream()),
                                findings(tables.needed()).stream())
                        .toList()));
    }

    /** What is wrong with the latest version of these tables. */
    List<String> findings(List<NeededTable> needed) {
        return needed.stream()
                .flatMap(table -> findings(
                        table.key(),
                        engine.getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(table.key())
                                .latestVersion()
                                .singleResult())
                        .stream())
                .toList();
    }

    private List<String> findings(String key, @Nullable DecisionDefinition definition) {
        if (definition == null) {
            return List.of("The decision " + key + ", which requests ask, is not deployed. Deploy it again.");
        }
        try (InputStream table = engine.getRepositoryService().getDecisionModel(definition.getId())) {
            return check.findings(definition.getResourceName(), table.readAllBytes(), other -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> findings(ProcessDefinition definition) {
        try (InputStream diagram = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return check.findings(definition.getResourceName(), diagram.readAllBytes(), key -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
