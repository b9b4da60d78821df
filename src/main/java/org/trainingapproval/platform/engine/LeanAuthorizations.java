package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Grants less than the engine does by default. Extends the engine's own provider, since there is no public way to say
 * which rights come with a task.
 */
final class LeanAuthorizations extends DefaultAuthorizationProvider {

    /** People may read themselves; by default they could rename, re-address and delete themselves. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
        };
    }

    /** Whoever no longer has the task loses its rights; by default a former assignee could still complete it. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String after) {
        if (before != null && !before.equals(after) && !isCandidate((TaskEntity) task, before)) {
            AuthorizationEntity grant = getGrantAuthorizationByUserId(before, Resources.TASK, task.getId());
            if (grant != null) {
                CommandContext command = Context.getCommandContext();
                command.runWithoutAuthorization(() -> {
                    command.getAuthorizationManager().delete(grant);
                    return grant;
                });
            }
        }
        return super.newTaskAssignee(task, before, after);
    }

    private static boolean isCandidate(TaskEntity task, String person) {
        return task.getCandidates().stream().anyMatch(link -> person.equals(link.getUserId()));
    }
}
