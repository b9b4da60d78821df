package org.trainingapproval.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.trainingapproval.platform.jobs.PutOff;

/**
 * Wraps a {@link PutOff} so that the engine does not log it as an error each time.
 *
 * <p>Needs the implementation class: the engine decides by the exception's class alone, and only some of its own are quiet.
 */
class QuietAsyncContinuationJobHandler extends AsyncContinuationJobHandler {

    @Override
    public void execute(
            AsyncContinuationConfiguration configuration,
            ExecutionEntity execution,
            CommandContext commandContext,
            String tenantId) {
        try {
            super.execute(configuration, execution, commandContext, tenantId);
        } catch (PutOff putOff) {
            throw new BadUserRequestException("Put off until " + putOff.until() + ": " + putOff.getMessage(), putOff);
        }
    }
}
