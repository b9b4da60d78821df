package org.trainingapproval.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.trainingapproval.platform.jobs.PutOff;

/**
 * Chooses what happens to a job that ended with an exception: a put-off moves its due date, all else keeps its retry cycle.
 *
 * <p>Needs implementation classes: the factory is the engine's only hook between a failed job and its retries.
 */
class PutOffJobCommandFactory implements FailedJobCommandFactory {

    private final FailedJobCommandFactory others;

    PutOffJobCommandFactory(FailedJobCommandFactory others) {
        this.others = others;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        Optional<PutOff> putOff = PutOffPlugin.putOffIn(failure);
        return putOff.isPresent()
                ? new PutOffJobCommand(jobId, putOff.get().until())
                : others.getCommand(jobId, failure);
    }
}
