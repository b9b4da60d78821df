package org.trainingapproval.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Refuses a deployment that names a form, table, process or bean that does not exist, a form that Tasklist can't
 * show, or a decision table that running requests could not ask any more. A deployer of the engine's inside: it runs in the deployment's own transaction, and never when a running
 * instance loads its diagram again, as a parse listener would.
 */
@Component
class DeploymentCheck extends AbstractProcessEnginePlugin implements Deployer {

    private final ModelCheck check;

    DeploymentCheck(ModelCheck check) {
        this.check = check;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostDeployers(Additions.to(configuration.getCustomPostDeployers(), this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> findings = deployment.getResources().values().stream()
                .flatMap(
                        resource -> check
                                .findings(
                                        resource.getName(), resource.getBytes(), key -> isDeployedNow(deployment, key))
                                .stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(findings);
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
