package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the number of the request behind the name of each task, so that ten reviews in a list can be told apart, and what the
 * part is called where a task is about one part of a package. A listener where diagrams are read, since the name in the diagram is also what the picture shows.
 */
@Component
class NumberedTasks extends AbstractProcessEnginePlugin {

    private static final String PART_TITLE = "partTitle";

    /** What the column of the engine holds. */
    private static final int LONGEST = 255;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ParseListeners.add(configuration, new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, NumberedTasks::number);
            }
        });
    }

    private static void number(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (number != null && !task.getName().contains(number)) {
            String name = task.getName() + " " + number;
            String part = (String) task.getVariable(PART_TITLE);
            String full = part == null ? name : name + ", " + part;
            task.setName(full.length() > LONGEST ? full.substring(0, LONGEST - 1) + "…" : full);
        }
    }
}
