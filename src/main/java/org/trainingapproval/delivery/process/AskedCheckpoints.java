package org.trainingapproval.delivery.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.delivery.process.CheckpointTask.Respondent;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.time.Promise;

/** When the diagrams ask whom; due dates and timers all ask here. */
@Component("checkpoints")
@SuppressWarnings("JavaUtilDate") // the engine's due dates are of this type
public class AskedCheckpoints {

    private final Checkpoints checkpoints;
    private final Deliveries deliveries;
    private final DeliveryTeam team;

    AskedCheckpoints(Checkpoints checkpoints, Deliveries deliveries, DeliveryTeam team) {
        this.checkpoints = checkpoints;
        this.deliveries = deliveries;
        this.team = team;
    }

    /** When its task appears. What is not planned is passed over when the training begins: until then a change may plan it. */
    public Date opens(DelegateExecution execution, String kind) {
        return Date.from(find(execution, kind)
                .map(Checkpoint::opensAt)
                .orElseGet(() -> deliveries.begins(execution.getProcessBusinessKey())));
    }

    /** Until when an answer is wanted. */
    public Date due(DelegateExecution execution, String kind) {
        return date(execution, kind, Promise::dueAt);
    }

    /** From when on whoever is asked is reminded. */
    public Date reminds(DelegateExecution execution, String kind) {
        return date(execution, kind, Promise::remindAt);
    }

    /** When it is shown to human resources. */
    public Date handsOver(DelegateExecution execution, String kind) {
        return date(execution, kind, Promise::handsOver);
    }

    /** When it is closed without an answer. */
    public Date closes(DelegateExecution execution, String kind) {
        return date(execution, kind, Promise::closes);
    }

    /** Id of the one person who is asked; none when one of several answers. */
    public @Nullable String assignee(DelegateExecution execution, String kind) {
        return respondent(execution, kind).map(Person::id).orElse(null);
    }

    /** Ids of those of whom one answers; nobody when one person is asked. */
    public List<String> candidates(DelegateExecution execution, String kind) {
        return respondent(execution, kind).isPresent()
                ? List.of()
                : team.humanResources(execution.getProcessBusinessKey()).stream()
                        .map(Person::id)
                        .toList();
    }

    // Whoever asked for the training and left is stood in for.
    private Optional<Person> respondent(DelegateExecution execution, String kind) {
        String number = execution.getProcessBusinessKey();
        Person requester = team.requester(number);
        return CheckpointTask.valueOf(kind).respondent() == Respondent.REQUESTER && requester.active()
                ? Optional.of(requester)
                : team.managerOrDeputy(number);
    }

    private Date date(DelegateExecution execution, String kind, Function<Promise, Instant> which) {
        return Date.from(find(execution, kind)
                .map(Checkpoint::dates)
                .map(which)
                .orElseThrow(() ->
                        new IllegalStateException(execution.getProcessBusinessKey() + " has no checkpoint " + kind)));
    }

    private Optional<Checkpoint> find(DelegateExecution execution, String name) {
        CheckpointKind kind = CheckpointKind.valueOf(name);
        return checkpoints.find(execution.getProcessBusinessKey(), kind, DeliveryParts.partOf(kind, execution));
    }
}
