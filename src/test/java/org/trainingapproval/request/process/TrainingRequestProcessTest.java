package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.CoversPaths;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
@CoversPaths("trainingRequest")
class TrainingRequestProcessTest {

    private static final String PROCESS = "trainingRequest";
    private static final String DESCRIBE = "UserTask_DescribeTraining";
    private static final String REVIEW = "UserTask_ReviewRequest";

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    @AfterEach
    void cleanUp() {
        time.returnToPresent();
        cleaner.removeInstances();
    }

    @Test
    void aRequestIsDescribedReviewedAndApproved() {
        time.travelTo(Instant.parse("2027-03-01T09:00:00Z"));

        ProcessInstance instance = tasklist.start("emma", need());
        String number = numberOf(instance);
        assertThat(number).matches("TR-2027-\\d{6}");
        assertThat(requests.get(number).status()).isEqualTo(Status.DRAFT);
        assertThat(mails(number)).containsExactly("requestRegistered to emma");

        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        jobs.runDue(PROCESS);
        TrainingRequest submitted = requests.get(number);
        assertThat(submitted.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(submitted.reviewer()).isEqualTo("mia");
        assertThat(submitted.describedTraining().cashCost()).isEqualByComparingTo(new BigDecimal("1500"));

        Task review = tasklist.taskOf("mia", REVIEW);
        assertThat(review.getDueDate()).isEqualTo(Instant.parse("2027-03-08T17:00:00Z"));

        tasklist.complete("mia", REVIEW, approval());
        jobs.runDue(PROCESS);
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(requests.get(number).status()).isEqualTo(Status.APPROVED);
        assertThat(requests.get(number).decision().decider()).isEqualTo("mia");
        assertThat(mails(number))
                .containsExactlyInAnyOrder(
                        "requestRegistered to emma",
                        "requestSubmitted to emma",
                        "reviewRequested to mia",
                        "requestApproved to emma");
    }

    @Test
    void aDenialStatesItsReason() {
        ProcessInstance instance = tasklist.start("emma", need());
        String number = numberOf(instance);
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        jobs.runDue(PROCESS);

        assertThatThrownBy(() -> tasklist.complete("mia", REVIEW, Map.of("decision", "DENIED")))
                .hasMessageStartingWith("Reason:");
        tasklist.complete("mia", REVIEW, denial("Nobody can be spared in April."));
        jobs.runDue(PROCESS);

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestDenied");
        assertThat(requests.get(number).decision().reason()).isEqualTo("Nobody can be spared in April.");
        assertThat(mails(number)).contains("requestDenied to emma");
    }

    @Test
    void withoutAManagerHumanResourcesDecide() {
        ProcessInstance instance = tasklist.start("helena", need());
        tasklist.complete("helena", DESCRIBE, training(time.inDays(0)));
        jobs.runDue(PROCESS);

        tasklist.claim("ruth", REVIEW);
        tasklist.complete("ruth", REVIEW, approval());
        jobs.runDue(PROCESS);

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(requests.get(numberOf(instance)).decision().decider()).isEqualTo("ruth");
        assertThat(mails(numberOf(instance)))
                .filteredOn(mail -> mail.startsWith("reviewRequested"))
                .hasSizeGreaterThan(1)
                .contains("reviewRequested to ruth");
    }

    @Test
    void aTrainingFreeOfChargeCostsNothing() {
        ProcessInstance instance = tasklist.start("emma", need());
        Map<String, Object> free = with(with(training(time.inDays(0)), "freeOfCharge", true), "cashCost", "99999");
        tasklist.complete("emma", DESCRIBE, free);
        jobs.runDue(PROCESS);

        assertThat(requests.get(numberOf(instance)).describedTraining().cashCost())
                .isZero();
    }

    @Test
    void whoStartsIsTheRequesterWhateverIsSent() {
        assertThatThrownBy(() -> tasklist.start("emma", with(need(), "requester", "mia")))
                .hasMessageContaining("requester");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count())
                .isZero();
    }

    @Test
    void everyFormThatTookEffectIsInTheAudit() {
        ProcessInstance instance = tasklist.start("emma", need());
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        jobs.runDue(PROCESS);
        tasklist.complete("mia", REVIEW, approval());

        assertThat(jdbc.sql(
                                "select actor_id || ' ' || element_id from audit_entry where process_instance_id = :id order by id")
                        .param("id", instance.getId())
                        .query(String.class)
                        .list())
                .containsExactly("emma StartEvent_TrainingRequested", "emma " + DESCRIBE, "mia " + REVIEW);
        assertThatThrownBy(() ->
                        jdbc.sql("update audit_entry set actor_id = 'nobody'").update())
                .hasMessageContaining("append-only");
    }

    private String numberOf(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    private String endOf(ProcessInstance instance) {
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        return ended.getEndActivityId();
    }

    private List<String> mails(String number) {
        return jdbc.sql("select template || ' to ' || recipient from mail where request_no = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
