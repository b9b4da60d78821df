package org.trainingapproval.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.InvalidFormSchema;

/**
 * Refuses a deployment that names a form, table, process or bean that does not exist, or holds a form that Tasklist
 * can't show. A deployer of the engine's inside: it runs in the deployment's own transaction, and never when a running
 * instance loads its diagram again, as a parse listener would.
 */
@Component
class DeploymentCheck extends AbstractProcessEnginePlugin implements Deployer {

    private final ApplicationContext application;

    DeploymentCheck(ApplicationContext application) {
        this.application = application;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = configuration.getCustomPostDeployers() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostDeployers());
        deployers.add(this);
        configuration.setCustomPostDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> findings = new ArrayList<>();
        deployment.getResources().values().forEach(resource -> check(resource, deployment, findings));
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(findings);
        }
    }

    private void check(ResourceEntity resource, DeploymentEntity deployment, List<String> findings) {
        if (resource.getName().endsWith(".form")) {
            try {
                FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
            } catch (InvalidFormSchema e) {
                e.faults().forEach(fault -> findings.add(resource.getName() + ": " + fault));
            }
        } else if (resource.getName().endsWith(".bpmn") || resource.getName().endsWith(".bpmn20.xml")) {
            ModelReferences references = ModelReferences.of(resource.getBytes());
            CommandContext command = Context.getCommandContext();
            require(
                    references.forms(),
                    "form",
                    resource,
                    findings,
                    key -> isDeployedNow(deployment, key)
                            || command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null);
            require(
                    references.decisions(),
                    "decision table",
                    resource,
                    findings,
                    key -> isDeployedNow(deployment, key)
                            || command.getDecisionDefinitionManager().findLatestDefinitionByKey(key) != null);
            require(
                    references.processes(),
                    "process",
                    resource,
                    findings,
                    key -> isDeployedNow(deployment, key)
                            || command.getProcessDefinitionManager().findLatestDefinitionByKey(key) != null);
            require(references.beans(), "bean", resource, findings, application::containsBean);
        }
    }

    private static void require(
            Set<String> names, String kind, ResourceEntity resource, List<String> findings, Predicate<String> exists) {
        String missing = names.stream().filter(exists.negate()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(resource.getName() + " refers to a " + kind + " that does not exist: " + missing
                    + ". Deploy it first or together with this file.");
        }
    }

    private static boolean isDeployedNow(DeploymentEntity deployment, String key) {
        return deployment.getDeployedArtifacts() != null
                && deployment.getDeployedArtifacts().values().stream()
                        .flatMap(List<?>::stream)
                        .anyMatch(definition -> definition instanceof ResourceDefinitionEntity<?> deployed
                                && key.equals(deployed.getKey()));
    }
}
