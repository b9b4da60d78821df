package org.trainingapproval.delivery.schedule;

import java.util.List;

/** Which checkpoints a training has, as the organisation's table says at the moment of the call. */
public interface SchedulePolicy {

    /** When which checkpoint is due; one that is missing does not take place. */
    List<ScheduleRow> rows(ScheduleFacts facts);
}
