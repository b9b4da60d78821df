package org.trainingapproval.delivery.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.ScheduleFacts;
import org.trainingapproval.delivery.schedule.SchedulePolicy;
import org.trainingapproval.delivery.schedule.ScheduleRow;
import org.trainingapproval.request.process.DecisionFile;

/** The table of checkpoints as it is shipped, asked without the application. */
public final class ShippedSchedule implements SchedulePolicy {

    static final DecisionFile TABLE = DecisionFile.of("checkpoint-schedule.dmn", ScheduleTable.CHECKPOINT_SCHEDULE);

    @Override
    public List<ScheduleRow> rows(ScheduleFacts facts) {
        return TABLE.ask(ScheduleTable.told(facts)).stream()
                .map(ShippedSchedule::row)
                .toList();
    }

    private static ScheduleRow row(Map<String, Object> row) {
        return new ScheduleRow(
                CheckpointKind.valueOf(text(row, ScheduleTable.CHECKPOINT)),
                ScheduleRow.Anchor.valueOf(text(row, ScheduleTable.ANCHOR)),
                number(row, ScheduleTable.DAYS),
                ScheduleRow.Unit.valueOf(text(row, ScheduleTable.UNIT)),
                number(row, ScheduleTable.OPEN_BEFORE));
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column), column);
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column), column)).intValue();
    }
}
