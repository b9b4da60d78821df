package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.denial;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("denialAlternatives")
class DenialAlternativesProcessTest extends RequestScenario {

    @Test
    void theRequesterReadsTheReasonAndRevises() {
        ProcessInstance instance = denied();
        assertThat(String.valueOf(tasks.getVariable(
                        tasklist.taskOf("emma", CHOOSE_NEXT_STEP).getId(), "summary")))
                .contains("Nobody can be spared");
        tasklist.complete("emma", CHOOSE_NEXT_STEP, Map.of("denialResponse", "REVISE"));
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);
        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(2);
    }

    @Test
    void theRequesterGivesUp() {
        ProcessInstance instance = denied();
        tasklist.complete("emma", CHOOSE_NEXT_STEP, Map.of("denialResponse", "WITHDRAW"));
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
    }

    private ProcessInstance denied() {
        ProcessInstance instance = cheap("emma");
        decide("mia", denial("Nobody can be spared."));
        return instance;
    }
}
