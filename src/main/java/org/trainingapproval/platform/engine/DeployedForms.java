package org.trainingapproval.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.InvalidFormSchema;

/**
 * The forms as the engine shows them to people. Needs the engine's inside because its public interface finds a form only
 * for somebody who may read deployments, and only in a transaction of its own.
 */
final class DeployedForms {

    /** By id of the form definition: a new version has a new id, so nothing here ever grows old. */
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

    /**
     * The form of an element.
     *
     * @param reference what the diagram says about it; null if it says nothing
     * @param deployment deployment of the diagram
     * @param scope where an expression in the reference is evaluated
     * @return empty if the element has no form
     * @throws InvalidFormSchema if the form is not deployed or cannot be enforced
     */
    Optional<FormSchema> of(@Nullable FormDefinition reference, String deployment, VariableScope scope) {
        if (reference == null || reference.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        String key = String.valueOf(reference.getCamundaFormDefinitionKey().getValue(scope));
        CamundaFormRefImpl form = new CamundaFormRefImpl(key, reference.getCamundaFormDefinitionBinding());
        if (reference.getCamundaFormDefinitionVersion() != null) {
            Object version = reference.getCamundaFormDefinitionVersion().getValue(scope);
            form.setVersion(Integer.valueOf(String.valueOf(version)));
        }
        CamundaFormDefinition definition =
                Context.getCommandContext().runWithoutAuthorization(new GetCamundaFormDefinitionCmd(form, deployment));
        if (definition == null) {
            throw InvalidFormSchema.notDeployed(key);
        }
        return Optional.of(schemas.computeIfAbsent(definition.getId(), id -> read(definition)));
    }

    private static FormSchema read(CamundaFormDefinition definition) {
        CommandContext command = Context.getCommandContext();
        try (InputStream file = command.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            return FormSchema.parse(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
