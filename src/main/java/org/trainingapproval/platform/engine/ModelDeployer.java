package org.trainingapproval.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the diagrams, tables and forms that come with the application, each under a name that does not depend on how
 * the application was started. Only a file that changed since it was last deployed from here becomes a new version; so
 * what a process owner deployed meanwhile stays the latest until that very file changes in the repository.
 *
 * <p>A plug-in, since it must run when the engine is built and before its jobs do.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ModelDeployer extends AbstractProcessEnginePlugin {

    static final String NAME = "training-approval";
    static final String SOURCE = "application";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final List<String> PATTERNS =
            List.of("classpath*:/forms/*.form", "classpath*:/bpmn/*.dmn", "classpath*:/bpmn/*.bpmn");

    private final ResourcePatternResolver resources;

    ModelDeployer(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .source(SOURCE)
                .enableDuplicateFiltering(true);
        try {
            int files = 0;
            for (String pattern : PATTERNS) {
                for (Resource resource : resources.getResources(pattern)) {
                    add(deployment, resource);
                    files++;
                }
            }
            if (files == 0) {
                throw new IllegalStateException("The application was built without its diagrams and forms");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the diagrams and forms of the application", e);
        }
        deployment.deploy();
        LOG.info("Diagrams, tables and forms are deployed");
    }

    private static void add(DeploymentBuilder deployment, Resource resource) throws IOException {
        String file = String.valueOf(resource.getFilename());
        String folder = file.endsWith(".form") ? "forms/" : "bpmn/";
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(folder + file, content);
        }
    }
}
