package org.trainingapproval.support;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.trainingapproval.people.People;

/** Does what people do in Tasklist, with the same calls and under the same rights. */
@TestComponent
public class Tasklist {

    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identities;
    private final RepositoryService repository;
    private final People people;

    Tasklist(
            FormService forms,
            TaskService tasks,
            IdentityService identities,
            RepositoryService repository,
            People people) {
        this.forms = forms;
        this.tasks = tasks;
        this.identities = identities;
        this.repository = repository;
        this.people = people;
    }

    /** A person starts a training request; gives back the process instance. */
    public ProcessInstance start(String person, Map<String, Object> answers) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("trainingRequest")
                .latestVersion()
                .singleResult()
                .getId();
        return as(person, () -> forms.submitStartForm(definition, answers));
    }

    /** A person fills in the start form and the three tasks after it, and so sends a request. */
    public ProcessInstance send(String person, Map<String, Object> training, Map<String, Object> estimate) {
        ProcessInstance instance = start(person, Answers.need());
        complete(person, "UserTask_DescribeTraining", training);
        complete(person, "UserTask_EstimateBenefit", estimate);
        complete(person, "UserTask_ReconsiderRequest", Answers.check());
        return instance;
    }

    /** A person completes the one task of this kind that the person has. */
    public void complete(String person, String taskKey, Map<String, Object> answers) {
        Task task = taskOf(person, taskKey);
        as(person, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return task;
        });
    }

    /** A person claims the one task of this kind that is offered to the person. */
    public void claim(String person, String taskKey) {
        as(person, () -> {
            Task task = tasks.createTaskQuery()
                    .taskDefinitionKey(taskKey)
                    .or()
                    .taskCandidateUser(person)
                    .taskCandidateGroupIn(List.copyOf(people.groups(person)))
                    .endOr()
                    .singleResult();
            tasks.claim(task.getId(), person);
            return task;
        });
    }

    /** The one task of this kind that the person has. */
    public Task taskOf(String person, String taskKey) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey(taskKey)
                .taskAssignee(person)
                .singleResult();
        if (task == null) {
            throw new AssertionError(person + " has no task " + taskKey + "; there are: "
                    + tasks.createTaskQuery().list());
        }
        return task;
    }

    /** Does something as this person. */
    public <R> R as(String person, Supplier<R> action) {
        try {
            identities.setAuthentication(person, List.copyOf(people.groups(person)));
            return action.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
