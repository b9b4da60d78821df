package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.platform.engine.OwnRights;

/** Lets the timers and tasks of a delivery follow when its dates change. */
@Component
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
class RunningDelivery {

    private static final String RUN_PART = "CallActivity_RunPart";

    private final Deliveries deliveries;
    private final Checkpoints checkpoints;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final OwnRights rights;

    // Lazy, because the engine looks up our delegates while it starts.
    RunningDelivery(
            Deliveries deliveries,
            Checkpoints checkpoints,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            OwnRights rights) {
        this.deliveries = deliveries;
        this.checkpoints = checkpoints;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Asks again for every date, of what waits and of what is asked. */
    void follow(String number) {
        rights.use(() -> {
            instances(number, KEYS).forEach(this::follow);
            addParts(number);
            return number;
        });
    }

    private List<ProcessInstance> instances(String number, List<String> processes) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .list();
    }

    // The parts run from the booking on; what a change adds later joins them.
    private void addParts(String number) {
        Set<Object> running = instances(number, List.of(PART_KEY)).stream()
                .map(instance -> runtime.getVariable(instance.getId(), PART))
                .collect(Collectors.toSet());
        if (!running.isEmpty()) {
            String delivery = instances(number, List.of(KEY)).get(0).getId();
            deliveries.parts(number).stream()
                    .filter(part -> !running.contains(part))
                    .forEach(part -> runtime.createProcessInstanceModification(delivery)
                            .startBeforeActivity(RUN_PART)
                            .setVariableLocal(PART, part)
                            .execute());
        }
    }

    private void follow(ProcessInstance instance) {
        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(task -> CheckpointTask.ofTask(task.getTaskDefinitionKey())
                        .ifPresent(asked -> follow(instance.getBusinessKey(), asked, task)));
    }

    private void follow(String number, CheckpointTask asked, Task task) {
        int part = DeliveryParts.partOf(asked.kind(), tasks.getVariable(task.getId(), PART));
        checkpoints.find(number, asked.kind(), part).map(Checkpoint::dates).ifPresent(dates -> {
            task.setDueDate(Date.from(dates.dueAt()));
            task.setFollowUpDate(Date.from(dates.remindAt()));
            tasks.saveTask(task);
        });
    }
}
