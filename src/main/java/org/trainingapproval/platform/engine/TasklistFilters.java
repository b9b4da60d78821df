package org.trainingapproval.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist. */
@Component
public class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AccessRights rights;

    TasklistFilters(FilterService filters, TaskService tasks, AccessRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Creates the filters that are missing. */
    public void create() {
        create(
                "My tasks",
                "What waits for me",
                -10,
                "employees",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create(
                "Open for my group",
                "What one of us should claim",
                0,
                "hr",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
        create(
                "Offered to me",
                "What one of several people should claim, me among them",
                5,
                "employees",
                tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskUnassigned());
    }

    private void create(String name, String description, int priority, String group, TaskQuery query) {
        Filter existing = filters.createFilterQuery().filterName(name).singleResult();
        if (existing != null) {
            rights.grant(group, Resources.FILTER, existing.getId(), Permissions.READ);
            return;
        }
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of(
                        "description",
                        description,
                        "priority",
                        priority,
                        "color",
                        "#0f4c5c",
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false));
        filters.saveFilter(filter);
        rights.grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
