package org.trainingapproval.delivery.process;

import static org.trainingapproval.platform.process.NeededTable.Answer.oneOf;
import static org.trainingapproval.platform.process.NeededTable.Answer.whole;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.cost.CostFacts;
import org.trainingapproval.delivery.cost.CostPolicy;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.ScheduleFacts;
import org.trainingapproval.delivery.schedule.ScheduleRow;
import org.trainingapproval.platform.process.NeededTable;
import org.trainingapproval.platform.process.NeededTables;
import org.trainingapproval.request.Training;

/** What the tables of deliveries are told and have to answer. */
@Component
class DeliveryTables implements NeededTables {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.56");

    /** A year: nothing that is further away would be remembered. */
    private static final int FAR = 366;

    /** A quarter's working days. */
    private static final int LONG = 60;

    @Override
    public List<NeededTable> neededTables() {
        return List.of(
                new NeededTable(
                        ScheduleTable.CHECKPOINT_SCHEDULE,
                        "COLLECT",
                        ScheduleTable.told(new ScheduleFacts(3, EXAMPLE, Training.Format.WORKSHOP, 2, 1)),
                        List.of(
                                oneOf(ScheduleTable.CHECKPOINT, CheckpointKind.class),
                                oneOf(ScheduleTable.ANCHOR, ScheduleRow.Anchor.class),
                                whole(ScheduleTable.DAYS, -FAR, FAR),
                                oneOf(ScheduleTable.UNIT, ScheduleRow.Unit.class),
                                whole(ScheduleTable.OPEN_BEFORE, 1, LONG))),
                new NeededTable(
                        CostToleranceTable.COST_TOLERANCE,
                        "FIRST",
                        CostToleranceTable.told(new CostFacts(EXAMPLE, EXAMPLE, EXAMPLE, true)),
                        List.of(oneOf(CostToleranceTable.APPROVAL, CostPolicy.Approval.class))));
    }
}
