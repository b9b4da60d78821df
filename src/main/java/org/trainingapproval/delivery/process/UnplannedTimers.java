package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.PART;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.platform.engine.IdleTimers;
import org.trainingapproval.platform.engine.OwnRights;

/** A checkpoint that is not planned has a timer too, which waits in case a change plans it and then passes it over. */
@Component
class UnplannedTimers implements IdleTimers {

    private final Checkpoints checkpoints;
    private final RuntimeService runtime;
    private final OwnRights rights;

    // Lazy, because the engine looks up our delegates while it starts.
    UnplannedTimers(Checkpoints checkpoints, @Lazy RuntimeService runtime, OwnRights rights) {
        this.checkpoints = checkpoints;
        this.runtime = runtime;
        this.rights = rights;
    }

    @Override
    public Set<Timer> among(Collection<Timer> timers) {
        List<Timer> opening = timers.stream()
                .filter(timer -> CheckpointTask.ofTimer(timer.element()).isPresent())
                .toList();
        if (opening.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> parts = parts(opening);
        Map<String, List<Checkpoint>> planned = new HashMap<>();
        return opening.stream()
                .filter(timer -> planned.computeIfAbsent(timer.requestNumber(), checkpoints::of).stream()
                        .noneMatch(checkpoint -> isFor(timer, checkpoint, parts)))
                .collect(Collectors.toSet());
    }

    private static boolean isFor(Timer timer, Checkpoint checkpoint, Map<String, Object> parts) {
        CheckpointKind kind = checkpoint.kind();
        return checkpoint.state() != State.SKIPPED
                && CheckpointTask.of(kind).timerId().equals(timer.element())
                && DeliveryParts.partOf(kind, parts.get(timer.instance())) == checkpoint.part();
    }

    private Map<String, Object> parts(List<Timer> timers) {
        String[] instances = timers.stream().map(Timer::instance).distinct().toArray(String[]::new);
        return rights.use(() ->
                runtime.createVariableInstanceQuery().processInstanceIdIn(instances).variableName(PART).list().stream()
                        .collect(Collectors.toMap(
                                VariableInstance::getProcessInstanceId,
                                VariableInstance::getValue,
                                (one, other) -> one)));
    }
}
