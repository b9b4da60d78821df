package org.trainingapproval.waiting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.request.process.DecisionFile;

class ResponseTimesDecisionTest {

    private static final DecisionFile TABLE = DecisionFile.of("response-times.dmn", ResponseColumns.KEY);

    @AfterAll
    static void everyRowWasMet() {
        assertThat(TABLE.neverMet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER_REVIEW,  3,  5,  0, 20",
        "HR_REVIEW,       3,  5,  0, 20",
        "LEADER_REVIEW,   3,  5,  0, 20",
        "IMPACT,          1,  3, -1,  0",
        "DRAFT,           5, 10, -1, 10",
        "QUESTION,        3,  5, -1, 10",
        "CONDITIONS,      3,  5, -1, 10",
        "DENIAL,          3, 10, -1, 10",
        "ADDRESS,         1,  5, -1, 10",
        "EXTRA_COST,      1,  3,  0,  5",
        "BOOKING,         0,  1,  3, 10",
        "FORMAT_QUESTION, 0,  1,  3, 10",
        "KICK_OFF,        0,  1,  3, 10",
        "PULSE_CHECK,     0,  1,  3, 10",
        "INTERIM_RESULTS, 0,  1,  3, 10",
        "EVALUATION,      0,  1,  3, 10",
        "DEBRIEF,         0,  1,  3, 10",
        "CASCADE,         0,  1,  3, 10",
        "COSTS,           0,  1,  3, 10",
        "USE_REPORT,      0,  1,  3, 10",
        "FOLLOW_UP,       0,  1,  3, 10",
        "MEASUREMENT,     0,  1,  3, 10",
        "FEEDBACK,        0,  1,  3, 10",
        "SOMETHING_NEW,   3,  5, -1, 10"
    })
    void oneRowSaysHowLongOneMayBeSilent(String wait, int remind, int due, int handOver, int close) {
        assertThat(TABLE.ask(Map.of("wait", wait)))
                .containsExactly(
                        Map.of("remindAfter", remind, "dueAfter", due, "handOverAfter", handOver, "closeAfter", close));
    }
}
