package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.review.Reviews;

/** The time of a reviewer is over, and a moment before that nobody was waited for any more. */
class StaleEscalationTest extends RequestScenario {

    @Autowired
    private Reviews reviews;

    @Test
    void aDecisionAMomentBeforeLeavesNothingToDo() {
        ProcessInstance request = cheap("emma");
        tasklist.complete("mia", REVIEW, approval());

        assertThat(reviews.escalate(numberOf(request))).isEmpty();

        run();
        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
        assertThat(escalations(request)).isEmpty();
    }

    @Test
    void othersAreAskedOnce() {
        ProcessInstance request = cheap("emma");
        assertThat(reviews.escalate(numberOf(request))).isPresent();
        assertThat(reviews.escalate(numberOf(request))).isEmpty();
        assertThat(escalations(request)).containsExactly("MANAGER");
    }

    private List<String> escalations(ProcessInstance request) {
        return jdbc.sql("select stage from review_escalation where request_no = :number")
                .param("number", numberOf(request))
                .query(String.class)
                .list();
    }
}
