package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.people;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.TrainingRequest.Status;

/** What somebody refused, or never saw, is not let pass by making the request smaller. */
class RevisedRequestTest extends RequestScenario {

    @Test
    void whatHumanResourcesDeniedTheyDecideAgainAlsoWhenItGotCheap() {
        ProcessInstance request = sent("emma", training(time.inDays(0)), costing("3000"));
        decide("mia", approval());
        claimAndDecide("ruth", denial("It does not fit."));

        revise("emma", training(time.inDays(0)), costing("1500"));

        assertThat(statusOf(request)).isEqualTo(Status.IN_REVIEW);
        assertThat(words(request, "route")).contains("Human resources");
        assertThat(lines(request)).noneMatch(line -> line.startsWith("COMMITTED"));
        claimAndDecide("ruth", approval());
        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
    }

    @Test
    void noRuleOverrulesTheManager() {
        ProcessInstance request = sent("emma", training(time.inDays(0)), costing("1500"));
        decide("mia", denial("It does not fit."));

        Map<String, Object> short_ = with(
                with(
                        with(
                                training(time.inDays(0)),
                                "trainingEnd",
                                time.inDays(30).toString()),
                        "hoursAway",
                        1),
                "cashCost",
                "100");
        revise("emma", short_, Map.of("strategicGoal", "NONE", "benefitAmount", "100"));

        assertThat(statusOf(request)).isEqualTo(Status.IN_REVIEW);
        decide("mia", approval());
        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
    }

    @Test
    void whoeverTakesPartInsteadIsSeenByTheManager() {
        ProcessInstance request = cheap("emma");
        decide("mia", approval());
        processes.requestChange(numberOf(request), "emma");
        run();

        send("emma", with(training(time.inDays(0)), "participants", people("emma", "hanna")), cheapEstimate());

        assertThat(statusOf(request)).isEqualTo(Status.IN_REVIEW);
        assertThat(tasklist.taskOf("oskar", DESCRIBE_IMPACT)).isNotNull();
        decide("mia", approval());
        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
    }

    private void revise(String requester, Map<String, Object> training, Map<String, Object> estimate) {
        tasklist.complete(requester, CHOOSE_NEXT_STEP, Map.of("denialResponse", "REVISE"));
        run();
        send(requester, training, estimate);
    }
}
