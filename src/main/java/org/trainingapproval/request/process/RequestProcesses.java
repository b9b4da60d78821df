package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.platform.audit.Audit;
import org.trainingapproval.platform.engine.LostLock;
import org.trainingapproval.platform.engine.OpenTasks;
import org.trainingapproval.platform.engine.OwnRights;
import org.trainingapproval.request.ChangeLimit;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.process.RequestReviewProcess;

/** What requesters do with their requests outside of a task. */
@Component
@Transactional
public class RequestProcesses {

    private final TrainingRequests requests;
    private final ChangeLimit changeLimit;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnRights rights;
    private final OpenTasks openTasks;
    private final Audit audit;

    // Lazy, because the engine looks up our delegates while it starts.
    RequestProcesses(
            TrainingRequests requests,
            ChangeLimit changeLimit,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            OwnRights rights,
            OpenTasks openTasks,
            Audit audit) {
        this.requests = requests;
        this.changeLimit = changeLimit;
        this.runtime = runtime;
        this.tasks = tasks;
        this.rights = rights;
        this.openTasks = openTasks;
        this.audit = audit;
    }

    /**
     * Ends a request, whatever it is waiting for. What was approved before holds again.
     *
     * @param number number of the request
     * @param actor id of the requester
     * @throws IllegalStateException when somebody else asks for it, or it has ended already
     */
    public void withdraw(String number, String actor) {
        // A form that is being sent holds its task and then wants the request and its money; in another order the two
        // could
        // wait for each other.
        lateIfLost(number, () -> openTasks.lock(number));
        TrainingRequest request = ownRequest(number, actor);
        if (request.status().isEnd()) {
            throw new IllegalStateException(number + " can't be withdrawn: it is " + request.status());
        }
        String instance = correlated(number, () -> {
            MessageCorrelationBuilder message =
                    runtime.createMessageCorrelation(WITHDRAWAL_REQUESTED).processInstanceBusinessKey(number);
            // Who has a task stands nowhere else, and the tasks will be gone when the mail is written.
            message.setVariable(TASK_HOLDERS, json(taskHolders(request)));
            return message.correlateWithResult().getExecution().getProcessInstanceId();
        });
        write(actor, number, instance, "StartEvent_WithdrawalRequested", "WITHDRAW", WITHDRAWAL_REQUESTED);
    }

    /**
     * Gives an approved request back to its requester, to be changed and decided on again as far as the change affects what
     * was decided.
     *
     * @param number number of the request
     * @param actor id of the requester
     * @throws IllegalStateException when somebody else asks for it, or it is not approved, or it is too late for a
     *     change
     */
    public void requestChange(String number, String actor) {
        TrainingRequest request = ownRequest(number, actor);
        if (request.status() != Status.APPROVED) {
            throw new IllegalStateException(number + " can't be changed: it is " + request.status());
        }
        String closed = changeLimit.closed(List.of(number)).get(number);
        if (closed != null) {
            throw new IllegalStateException(number + " can't be changed: " + closed);
        }
        String instance = correlated(
                number,
                () -> runtime.createMessageCorrelation(CHANGE_REQUESTED)
                        .processInstanceBusinessKey(number)
                        .setVariable(REQUESTER, request.requester())
                        .correlateStartMessage()
                        .getProcessInstanceId());
        write(actor, number, instance, "StartEvent_ChangeRequested", "CHANGE", CHANGE_REQUESTED);
    }

    private TrainingRequest ownRequest(String number, String actor) {
        TrainingRequest request = requests.get(number);
        if (!request.requester().equals(actor)) {
            throw new IllegalStateException(number + " is not a request of " + actor);
        }
        return request;
    }

    private List<String> taskHolders(TrainingRequest request) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(request.number())
                .processDefinitionKeyIn(KEY, RequestReviewProcess.KEY)
                .taskAssigned()
                .list()
                .stream()
                .map(Task::getAssignee)
                .filter(assignee -> !assignee.equals(request.requester()))
                .distinct()
                .sorted()
                .toList();
    }

    private static JsonValue json(List<String> ids) {
        return SpinValues.jsonValue(Spin.JSON(ids).toString()).create();
    }

    // Somebody was faster: the request moved on while the page was open.
    private String correlated(String number, Supplier<String> message) {
        return lateIfLost(number, () -> rights.use(message));
    }

    private static <R> R lateIfLost(String number, Supplier<R> step) {
        try {
            return step.get();
        } catch (MismatchingMessageCorrelationException
                | OptimisticLockingException
                | PessimisticLockingFailureException late) {
            throw late(number, late);
        } catch (ProcessEngineException failed) {
            throw LostLock.isCauseOf(failed) ? late(number, failed) : failed;
        }
    }

    private static IllegalStateException late(String number, RuntimeException cause) {
        return new IllegalStateException(number + " has moved on a moment ago", cause);
    }

    private void write(String actor, String number, String instance, String element, String action, String message) {
        audit.add(new Audit.Entry(actor, number, KEY, instance, element, action, message));
    }
}
