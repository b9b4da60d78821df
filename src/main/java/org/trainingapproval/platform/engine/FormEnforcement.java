package org.trainingapproval.platform.engine;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.AcceptedForm.Kind;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.NotYourTask;
import org.trainingapproval.platform.settings.TrainingSettings;

/**
 * Enforces every form of every diagram, with nothing to add in the diagram: the engine itself stores whatever it is sent.
 * Needs the engine's inside because listeners that nobody can model away or skip are added where a diagram is read.
 */
@Component
class FormEnforcement extends AbstractProcessEnginePlugin {

    private final DeployedForms forms = new DeployedForms();
    private final FormCheck check;

    @Autowired
    FormEnforcement(
            Clock clock,
            TrainingSettings settings,
            ObjectProvider<FormRule> rules,
            ObjectProvider<AcceptedFormListener> listeners) {
        // Rules and listeners may themselves need the engine, which is not there yet.
        this(new FormCheck(clock, settings.zone(), rules::orderedStream, listeners::orderedStream));
    }

    FormEnforcement(FormCheck check) {
        this.check = check;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ParseListeners.add(configuration, new Listener());
    }

    private final class Listener extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            String deployment = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getDeploymentId();
            task.setTaskFormHandler(new CheckedTaskForm(task, deployment, forms));
            ExecutionListener atEnd = execution -> taskEnds((ExecutionEntity) execution, task, deployment);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, atEnd, 0);
        }

        // On the process, not on the start event: a start in the middle passes no start event.
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (process.getStartFormHandler() == null) {
                return;
            }
            process.setStartFormHandler(new CheckedStartForm(process, forms));
            ExecutionListener atStart = execution -> processStarts((ExecutionEntity) execution, process);
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, atStart, 0);
        }
    }

    private void taskEnds(ExecutionEntity execution, TaskDefinition task, String deployment) {
        if (!execution.isCanceled()) {
            forms.of(task.getFormDefinition(), deployment, execution)
                    .ifPresent(schema -> check.check(schema, Kind.TASK, execution, task.getKey()));
        }
    }

    private void processStarts(ExecutionEntity execution, ProcessDefinitionEntity process) {
        if (execution.getSuperExecution() != null || startsByAnotherEvent(execution, process)) {
            return;
        }
        Optional<FormSchema> schema = forms.of(process.getStartFormDefinition(), process.getDeploymentId(), execution);
        resetInitiator(execution, process, schema.isPresent());
        schema.ifPresent(form ->
                check.check(form, Kind.START, execution, process.getInitial().getId()));
    }

    private static boolean startsByAnotherEvent(ExecutionEntity execution, ProcessDefinitionEntity process) {
        ActivityImpl first = execution.getActivity();
        return first != null
                && !first.equals(process.getInitial())
                && first.getActivityBehavior() instanceof NoneStartEventActivityBehavior;
    }

    // The variable may have been sent along; who starts is known from the sign-in only.
    private static void resetInitiator(ExecutionEntity execution, ProcessDefinitionEntity process, boolean hasForm) {
        String actor = FormCheck.actor();
        if (hasForm && actor == null) {
            throw new NotYourTask("Sign in first.");
        }
        Object initiator = process.getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME);
        if (initiator instanceof String name && actor != null) {
            execution.setVariable(name, actor);
        }
    }
}
