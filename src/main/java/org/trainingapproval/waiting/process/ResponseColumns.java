package org.trainingapproval.waiting.process;

import static org.trainingapproval.platform.process.NeededTable.Answer.whole;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.NeededTable;
import org.trainingapproval.platform.process.NeededTables;

/** The table of times for an answer: its key, what it is told and what is read from it. */
@Component
class ResponseColumns implements NeededTables {

    static final String KEY = "responseTimes";

    static final String WAIT = "wait";
    static final String REMIND_AFTER = "remindAfter";
    static final String DUE_AFTER = "dueAfter";
    static final String HAND_OVER_AFTER = "handOverAfter";
    static final String CLOSE_AFTER = "closeAfter";

    static final int NEVER = -1;

    /** Longer than anything takes here; a greater number is a slip. */
    private static final int MOST = 250;

    @Override
    public List<NeededTable> neededTables() {
        return List.of(new NeededTable(
                KEY,
                "UNIQUE",
                Map.of(WAIT, "MANAGER_REVIEW"),
                List.of(
                        whole(REMIND_AFTER, 0, MOST),
                        whole(DUE_AFTER, 1, MOST),
                        whole(HAND_OVER_AFTER, NEVER, MOST),
                        whole(CLOSE_AFTER, NEVER, MOST))));
    }
}
