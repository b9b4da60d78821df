package org.trainingapproval.platform.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Unlocks a job and moves its due date; retries and the last exception stay as they are.
 *
 * <p>Needs implementation classes to reach the locked job. The exception must stay untouched: the engine takes a job without one
 * for a job that never failed, and hands out the whole retry cycle then.
 */
class PutOffJobCommand extends JobRetryCmd {

    private final Instant until;

    PutOffJobCommand(String jobId, Instant until) {
        super(jobId, null);
        this.until = until;
    }

    @Override
    public @Nullable Object execute(CommandContext commandContext) {
        JobEntity job = getJob();
        if (job != null) {
            job.unlock();
            job.setDuedate(Date.from(until));
        }
        return null;
    }
}
