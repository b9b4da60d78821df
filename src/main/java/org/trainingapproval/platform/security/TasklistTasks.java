package org.trainingapproval.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.engine.CompletedTask;

/**
 * What a person may do with a task or a start form. Asks the engine before it is told who is calling, since that person
 * may not see the answer.
 */
@Component
class TasklistTasks {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final HistoryService history;
    private final IdentityService identities;

    TasklistTasks(TaskService tasks, RepositoryService repository, HistoryService history, IdentityService identities) {
        this.tasks = tasks;
        this.repository = repository;
        this.history = history;
        this.identities = identities;
    }

    /** Only the newest diagram is started, and only if Tasklist offers it. */
    void requireStartable(@Nullable String key, @Nullable String id) throws Refusal {
        ProcessDefinition named = id == null
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(id)
                        .singleResult();
        String process = named == null ? key : named.getKey();
        ProcessDefinition newest = process == null
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .active()
                        .startableInTasklist()
                        .singleResult();
        if (newest == null || (id != null && !id.equals(newest.getId()))) {
            throw new Refusal(403, "This process cannot be started any more. Please open the start form again.");
        }
    }

    /** Only the assignee sends the form of a task. */
    void requireAssignee(String taskId, String person, Set<String> groups) throws Refusal {
        Task task = open(taskId);
        if (!person.equals(task.getAssignee())) {
            throw new Refusal(
                    403,
                    task.getAssignee() == null && isCandidate(taskId, person, groups)
                            ? "Claim this task first."
                            : "This task is assigned to somebody else.");
        }
    }

    /** Only a candidate claims a task, only for themselves. */
    void requireCandidate(String taskId, String claimant, String person, Set<String> groups) throws Refusal {
        open(taskId);
        if (!claimant.equals(person) || !isCandidate(taskId, person, groups)) {
            throw new Refusal(403, "You cannot claim this task.");
        }
    }

    /**
     * Gives a task back to its candidates. Done here because the engine asks for a right to assign anybody, which nobody
     * has.
     */
    void unclaim(String taskId, String person) throws Refusal {
        Task task = open(taskId);
        if (!person.equals(task.getAssignee()) || candidates(taskId).isEmpty()) {
            throw new Refusal(403, "You cannot give this task back.");
        }
        tasks.setAssignee(taskId, null);
    }

    private Task open(String taskId) throws Refusal {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            // Whoever was about to complete it learns who did.
            Optional<String> done = CompletedTask.sentence(
                    history,
                    person -> identities.createUserQuery().userId(person).singleResult(),
                    taskId);
            throw done.isPresent() ? new Refusal(409, done.get()) : new Refusal(404, "This task is not open any more.");
        }
        return task;
    }

    private boolean isCandidate(String taskId, String person, Set<String> groups) {
        return candidates(taskId).stream()
                .anyMatch(link -> link.getGroupId() == null
                        ? person.equals(link.getUserId())
                        : groups.contains(link.getGroupId()));
    }

    private List<IdentityLink> candidates(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
    }
}
