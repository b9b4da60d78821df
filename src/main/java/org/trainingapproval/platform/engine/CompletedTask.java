package org.trainingapproval.platform.engine;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What somebody reads who comes too late for a task. */
public final class CompletedTask {

    private CompletedTask() {}

    /**
     * Who completed a task, in a sentence that says what to do now.
     *
     * @param history where completed tasks are found; nobody's rights may be checked meanwhile, since nobody has any there
     * @param users finds the person with an id
     * @param task id of the task
     * @return empty when nobody completed it
     */
    public static Optional<String> sentence(
            HistoryService history, Function<String, @Nullable User> users, String task) {
        HistoricTaskInstance done = history.createHistoricTaskInstanceQuery()
                .taskId(task)
                .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
                .singleResult();
        if (done == null || done.getAssignee() == null) {
            return Optional.empty();
        }
        User person = users.apply(done.getAssignee());
        String name = person == null ? done.getAssignee() : person.getFirstName() + " " + person.getLastName();
        return Optional.of("%s completed this task a moment ago. Please open your tasks again.".formatted(name));
    }
}
