package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.trainingapproval.platform.form.FormSchema;

/**
 * Takes from a start form only what the form asks for. Needs the engine's inside because that is where a submitted form
 * becomes variables.
 */
final class CheckedStartForm implements StartFormHandler {

    private final StartFormHandler inner;
    private final ProcessDefinitionEntity process;
    private final DeployedForms forms;

    CheckedStartForm(ProcessDefinitionEntity process, DeployedForms forms) {
        this.inner = process.getStartFormHandler();
        this.process = process;
        this.forms = forms;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        FormSchema schema = forms.of(process.getStartFormDefinition(), process.getDeploymentId(), scope)
                .orElseGet(() -> FormSchema.empty(process.getKey()));
        inner.submitFormVariables(FormValues.accepted(schema, submitted, scope), scope);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return inner.createStartFormData(definition);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployed, ProcessDefinitionEntity definition, BpmnParse parse) {
        // The inner handler was configured before it was wrapped.
    }
}
