package org.trainingapproval.platform.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.NotYourTask;

/**
 * Lets only the assignee submit the form of a task, and only what the form asks for. Needs the engine's inside because
 * that is where a submitted form becomes variables.
 */
final class CheckedTaskForm implements TaskFormHandler {

    private final TaskFormHandler inner;
    private final TaskDefinition task;
    private final String deployment;
    private final DeployedForms forms;

    CheckedTaskForm(TaskDefinition task, String deployment, DeployedForms forms) {
        this.inner = task.getTaskFormHandler();
        this.task = task;
        this.deployment = deployment;
        this.forms = forms;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        requireOpen((TaskEntity) scope);
        requireAssignee((TaskEntity) scope);
        FormSchema schema =
                forms.of(task.getFormDefinition(), deployment, scope).orElseGet(() -> FormSchema.empty(task.getKey()));
        inner.submitFormVariables(FormValues.accepted(schema, submitted, scope), scope);
    }

    // Whoever sends the same form at the same moment waits here, and then finds the task gone. Without it both would go
    // on, and the later one fail anywhere inside the engine.
    private static void requireOpen(TaskEntity task) {
        Connection connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement lock =
                connection.prepareStatement("select id_ from act_ru_task where id_ = ? for update")) {
            lock.setString(1, task.getId());
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    throw new OptimisticLockingException("The task " + task.getId() + " was completed a moment ago");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The task " + task.getId() + " cannot be locked", e);
        }
    }

    private static void requireAssignee(TaskEntity task) {
        String actor = FormCheck.actor();
        if (actor == null) {
            throw new NotYourTask("Sign in first.");
        }
        if (task.getAssignee() == null) {
            throw new NotYourTask("Claim this task first.");
        }
        // A delegated task would only be handed back, with the answers stored and never checked.
        if (!actor.equals(task.getAssignee()) || task.getDelegationState() == DelegationState.PENDING) {
            throw new NotYourTask("This task is assigned to somebody else.");
        }
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity entity) {
        return inner.createTaskForm(entity);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployed, ProcessDefinitionEntity process, BpmnParse parse) {
        // The inner handler was configured before it was wrapped.
    }
}
