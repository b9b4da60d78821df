package org.trainingapproval.waiting.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.engine.OwnRights;
import org.trainingapproval.platform.time.ResponseTimes;
import org.trainingapproval.waiting.ResponsePolicy;

/** Asks the latest version of the table, whoever is signed in. */
@Component
class ResponseTable implements ResponsePolicy {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseTable.class);

    /**
     * The safe fallback where the table has no answer, and the only times that stand in code: whoever is asked is reminded,
     * and nothing is taken away from anybody. What people are promised as a rule stands in the table.
     */
    private static final ResponseTimes CAREFUL = new ResponseTimes(3, 5, null, null);

    private final DecisionService decisions;
    private final OwnRights rights;

    ResponseTable(DecisionService decisions, OwnRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public ResponseTimes of(String wait) {
        try {
            List<DmnDecisionRuleResult> rows = rights.use(() -> decisions
                    .evaluateDecisionTableByKey(ResponseColumns.KEY)
                    .variables(Map.of(ResponseColumns.WAIT, wait))
                    .evaluate()
                    .stream()
                    .toList());
            return rows.stream().findFirst().map(ResponseTable::read).orElseGet(() -> careful(wait, "no row applies"));
        } catch (DmnEngineException | ProcessEngineException contradiction) {
            return careful(wait, String.valueOf(contradiction.getMessage()));
        }
    }

    // What waits goes on waiting: a broken table must not stop a request, and not end one either.
    private static ResponseTimes careful(String wait, String why) {
        LOG.warn("The table {} has no answer for {}, so it is only reminded: {}", ResponseColumns.KEY, wait, why);
        return CAREFUL;
    }

    private static ResponseTimes read(DmnDecisionRuleResult row) {
        return new ResponseTimes(
                number(row, ResponseColumns.REMIND_AFTER),
                number(row, ResponseColumns.DUE_AFTER),
                orNever(number(row, ResponseColumns.HAND_OVER_AFTER)),
                orNever(number(row, ResponseColumns.CLOSE_AFTER)));
    }

    private static @Nullable Integer orNever(int workingDays) {
        return workingDays == ResponseColumns.NEVER ? null : workingDays;
    }

    private static int number(DmnDecisionRuleResult row, String column) {
        Number number = Objects.requireNonNull(row.getEntry(column), column);
        return number.intValue();
    }
}
