package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.TrainingRequest.Status;

/** A decision is what somebody who may decide sent in a form, once, and nothing else. */
class ForgedDecisionTest extends RequestScenario {

    @Autowired
    private FormService forms;

    @Test
    void aDenialStaysOneWhateverAnAdministratorSetsBeforeItIsWorkedOff() {
        ProcessInstance instance = cheap("emma");
        String review = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult()
                .getId();
        tasklist.complete("mia", REVIEW, denial("No."));
        forge(review);
        forge(instance.getId());
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.DENIED);
        assertThat(lines(instance)).doesNotContain("COMMITTED 1500.00");
    }

    @Test
    void conditionsThatWereRefusedAreNotAcceptedByAVariable() {
        ProcessInstance instance = cheap("emma");
        String review = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult()
                .getId();
        decide(
                "mia",
                Map.of("decision", "APPROVED_WITH_CONDITIONS", "conditions", "At night.", "reviewerRole", "NONE"));
        tasklist.complete("emma", ANSWER_CONDITIONS, Map.of("conditionsAnswer", "WITHDRAW"));
        runtime.setVariable(review, "conditionsAnswer", "ACCEPTED");
        forge(review);
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(lines(instance)).doesNotContain("COMMITTED 1500.00");
    }

    @Test
    void aReviewThatIsSkippedCommitsNothing() {
        ProcessInstance instance = cheap("emma");
        forge(instance.getId());
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("CallActivity_ReviewRequest")
                .startBeforeActivity("Gateway_ReviewOutcome")
                .execute();

        assertThatThrownBy(this::run).hasMessageContaining("nobody approved it at the stage MANAGER");
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00");
    }

    @Test
    void aRuleThatNobodyAskedApprovesNothing() {
        ProcessInstance instance = cheap("emma");
        forge(instance.getId());
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("CallActivity_ReviewRequest")
                .startBeforeActivity("ServiceTask_ApproveByRule")
                .execute();

        assertThatThrownBy(this::run).hasMessageContaining("nobody approved it at the stage MANAGER");
        assertThat(decisions(instance)).isEmpty();
    }

    @RepeatedTest(50)
    void ofTwoDecisionsAtOneTimeOneCountsAndTheOtherPersonReadsWhoseItWas() throws Exception {
        ProcessInstance instance = cheap("emma");
        Task task = tasklist.taskOf("mia", REVIEW);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<String> refusals = new ArrayList<>();
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (Map<String, Object> answers : List.of(approval(), denial("No."))) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return send(task, answers);
                }));
            }
            for (Future<String> one : sent) {
                refusals.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        run();

        assertThat(refusals)
                .containsExactlyInAnyOrder(
                        "", "Mia Chen completed this task a moment ago. Please open your tasks again.");
        assertThat(decisions(instance)).hasSize(1);
        assertThat(mails(instance))
                .filteredOn(mail -> mail.startsWith("requestApproved") || mail.startsWith("requestDenied"))
                .hasSize(1);
    }

    private String send(Task task, Map<String, Object> answers) {
        try {
            return tasklist.as("mia", () -> {
                forms.submitTaskForm(task.getId(), answers);
                return "";
            });
        } catch (RuntimeException late) {
            return late.getMessage();
        }
    }

    private void forge(String instance) {
        runtime.setVariables(
                instance,
                Map.of(
                        "decision", "APPROVED",
                        "reviewStep", "FINISHED",
                        "reviewOutcome", "APPROVED",
                        "decidedBy", "RULE"));
    }
}
