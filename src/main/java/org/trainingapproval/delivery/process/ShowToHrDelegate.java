package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.delivery.cost.process.ExtraCostTask;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.engine.OwnRights;

/** Offers a task that nobody did to human resources as well; whoever had it can take it back. */
@Component
class ShowToHrDelegate implements JavaDelegate {

    private static final String DECIDE_EXTRA_COST = "UserTask_DecideExtraCost";

    private final Checkpoints checkpoints;
    private final ExtraCostTask extraCost;
    private final DeliveryTeam team;
    private final TaskService tasks;
    private final OwnRights rights;
    private final Clock clock;

    // Lazy, because the engine looks up our delegates while it starts.
    ShowToHrDelegate(
            Checkpoints checkpoints,
            ExtraCostTask extraCost,
            DeliveryTeam team,
            @Lazy TaskService tasks,
            OwnRights rights,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.extraCost = extraCost;
        this.team = team;
        this.tasks = tasks;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Somebody may have answered a moment ago; and what is closed in the same moment, after a long pause, is not
        // shown first.
        if (isAwaited(execution)) {
            rights.use(() -> task(execution).map(task -> show(task, execution.getProcessBusinessKey())));
        }
    }

    private boolean isAwaited(DelegateExecution execution) {
        Instant now = clock.instant();
        if (EXTRA_COST.equals(execution.getVariable(CHECKPOINT))) {
            return now.isBefore(extraCost.closes(execution).toInstant());
        }
        CheckpointKind kind = CheckpointKind.valueOf((String) execution.getVariable(CHECKPOINT));
        return checkpoints
                .find(execution.getProcessBusinessKey(), kind, DeliveryParts.partOf(kind, execution))
                .filter(checkpoint -> checkpoint.isAwaitedAt(now))
                .isPresent();
    }

    private Optional<Task> task(DelegateExecution execution) {
        String checkpoint = (String) execution.getVariable(CHECKPOINT);
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(
                        EXTRA_COST.equals(checkpoint)
                                ? DECIDE_EXTRA_COST
                                : CheckpointTask.valueOf(checkpoint).taskId())
                .singleResult());
    }

    private Task show(Task task, String number) {
        Set<String> people =
                team.humanResources(number).stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
        if (task.getAssignee() != null) {
            people.add(task.getAssignee());
        }
        // Where nobody leads the requester, it was offered to human resources from the start.
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .forEach(people::remove);
        people.forEach(person -> tasks.addCandidateUser(task.getId(), person));
        // Last, since whoever gives a task back without being a candidate loses the right to it.
        tasks.setAssignee(task.getId(), null);
        return task;
    }
}
