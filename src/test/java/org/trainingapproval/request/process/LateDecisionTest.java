package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.training;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.support.Caller;

/** Two people may decide, both have the form open, and one of them sends it first. */
class LateDecisionTest extends RequestScenario {

    private static final String RUTH_DID =
            "Ruth Alvarez completed this task a moment ago. Please open your tasks again.";

    @Autowired
    private FormService forms;

    @LocalServerPort
    private int port;

    @Test
    void whoeverDecidesLaterReadsWhoDecided() {
        ProcessInstance instance = sent("emma", training(time.inDays(0)), costing("3000"));
        decide("mia", approval());
        Task offered = tasks.createTaskQuery().taskDefinitionKey(REVIEW).singleResult();
        String task = "/task/" + offered.getId();
        Caller ruth = Caller.inTasklist(port, "ruth");
        Caller tomas = Caller.inTasklist(port, "tomas");
        assertThat(tomas.post(task + "/claim", "{\"userId\": \"tomas\"}").statusCode())
                .isEqualTo(204);
        tasks.setAssignee(offered.getId(), "ruth");
        assertThat(ruth.post(task + "/submit-form", answers("APPROVED")).statusCode())
                .isEqualTo(204);

        HttpResponse<String> late = tomas.post(task + "/submit-form", answers("DENIED"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(RUTH_DID);
        HttpResponse<String> claim = tomas.post(task + "/claim", "{\"userId\": \"tomas\"}");
        assertThat(claim.statusCode()).isEqualTo(409);
        assertThat(claim.body()).contains(RUTH_DID);
        // Past the guard of the HTTP interface, as when both forms come at the same time.
        assertThatThrownBy(() -> tasklist.as("tomas", () -> {
                    forms.submitTaskForm(offered.getId(), approval());
                    return offered;
                }))
                .hasMessage(RUTH_DID);

        run();
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED mia", "HR APPROVED ruth");
    }

    private static String answers(String decision) {
        return """
                {"variables": {"decision": {"value": "%s"}, "reviewerRole": {"value": "NONE"}}}""".formatted(decision);
    }
}
