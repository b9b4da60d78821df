package org.trainingapproval.delivery.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.delivery.schedule.ScheduleFacts;
import org.trainingapproval.delivery.schedule.SchedulePolicy;
import org.trainingapproval.delivery.schedule.ScheduleRow;
import org.trainingapproval.platform.engine.OwnRights;

/** Asks the latest version of the table of checkpoints, whoever is signed in. */
@Component
class ScheduleTable implements SchedulePolicy {

    static final String CHECKPOINT_SCHEDULE = "checkpointSchedule";

    static final String CHECKPOINT = "checkpoint";
    static final String ANCHOR = "anchor";
    static final String DAYS = "days";
    static final String UNIT = "unit";
    static final String OPEN_BEFORE = "openBefore";

    private final DecisionService decisions;
    private final OwnRights rights;

    ScheduleTable(DecisionService decisions, OwnRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public List<ScheduleRow> rows(ScheduleFacts facts) {
        return rights.use(() ->
                decisions.evaluateDecisionTableByKey(CHECKPOINT_SCHEDULE).variables(told(facts)).evaluate().stream()
                        .map(ScheduleTable::row)
                        .distinct()
                        .toList());
    }

    static Map<String, Object> told(ScheduleFacts facts) {
        return Map.of(
                "workingDays", facts.workingDays(),
                "cashCost", facts.cashCost(),
                "format", facts.format().name(),
                "headcount", facts.headcount(),
                "parts", facts.parts());
    }

    private static ScheduleRow row(DmnDecisionRuleResult row) {
        return new ScheduleRow(
                choice(row, CHECKPOINT, CheckpointKind.class),
                choice(row, ANCHOR, ScheduleRow.Anchor.class),
                number(row, DAYS),
                choice(row, UNIT, ScheduleRow.Unit.class),
                number(row, OPEN_BEFORE));
    }

    private static <E extends Enum<E>> E choice(DmnDecisionRuleResult row, String column, Class<E> type) {
        String name = Objects.requireNonNull(row.getEntry(column), column);
        return Enum.valueOf(type, name);
    }

    private static int number(DmnDecisionRuleResult row, String column) {
        Number number = Objects.requireNonNull(row.getEntry(column), column);
        return number.intValue();
    }
}
