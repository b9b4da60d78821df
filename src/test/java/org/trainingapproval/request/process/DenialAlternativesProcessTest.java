package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.denial;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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

    @Test
    void aDenialThatNobodyAnswersEndsTheRequest() {
        time.travelTo(Instant.parse("2027-03-01T09:00:00Z"));
        ProcessInstance instance = denied();
        Task choice = tasklist.taskOf("emma", CHOOSE_NEXT_STEP);
        assertThat(choice.getFollowUpDate()).isEqualTo(Instant.parse("2027-03-04T17:00:00Z"));
        assertThat(choice.getDueDate()).isEqualTo(Instant.parse("2027-03-15T17:00:00Z"));
        // Good Friday and Easter Monday are no working days, and the clocks have changed.
        Instant end = Instant.parse("2027-03-31T16:00:00Z");

        time.travelTo(end.minusSeconds(60));
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.DENIED);
        time.travelTo(end);
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(endOf(instance)).isEqualTo("EndEvent_LapsedUnanswered");
        assertThat(mails(instance))
                .containsOnlyOnce("requestLapsed to emma")
                .doesNotContain("requestWithdrawn to emma");
    }
}
