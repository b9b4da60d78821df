package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.check;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.people;
import static org.trainingapproval.support.Answers.shortEstimate;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.walkThroughEstimate;
import static org.trainingapproval.support.Answers.with;

import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("trainingRequest")
class TrainingRequestProcessTest extends RequestScenario {

    private static final String PROCESS = "trainingRequest";

    @Test
    void aRequestIsDescribedEstimatedReviewedAndApproved() {
        time.travelTo(Instant.parse("2027-03-01T09:00:00Z"));
        ProcessInstance instance = tasklist.start("emma", need());
        assertThat(numberOf(instance)).matches("TR-2027-\\d{6}");
        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);
        assertThat(mails(instance)).containsExactly("requestRegistered to emma");

        send("emma", training(time.inDays(0)), cheapEstimate());
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);
        assertThat(requests.get(numberOf(instance)).reviewer()).isEqualTo("mia");

        decide("mia", approval());
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(mails(instance))
                .containsExactlyInAnyOrder(
                        "requestRegistered to emma",
                        "requestSubmitted to emma",
                        "reviewRequested to mia",
                        "requestApproved to emma");
    }

    @Test
    void withoutTheValueOfTodayNothingStarts() {
        Map<String, Object> need = need();
        need.remove("kpiBaseline");

        assertThatThrownBy(() -> tasklist.start("emma", need)).hasMessage("Value today: Please fill in this field.");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aTargetWithThreeDecimalsIsFilledInSoThatItCanBeSent() {
        Map<String, Object> need = need();
        need.put("kpiTarget", "3.1250");
        ProcessInstance instance = tasklist.start("emma", need);
        send("emma", training(time.inDays(0)), cheapEstimate());

        decide("mia", approval());
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
    }

    @Test
    void whoeverChecksTheCaseMayChangeItFirst() {
        ProcessInstance instance = tasklist.start("emma", need());
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        tasklist.complete("emma", ESTIMATE, cheapEstimate());
        tasklist.complete("emma", CHECK, Map.of("checkOutcome", "CHANGE"));
        run();
        send("emma", with(training(time.inDays(0)), "trainingTitle", "CRM for all"), cheapEstimate());

        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(1);
        assertThat(requests.get(numberOf(instance)).describedTraining().title()).isEqualTo("CRM for all");
    }

    @Test
    void whoeverChecksTheCaseMayGiveItUp() {
        ProcessInstance instance = tasklist.start("emma", need());
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        tasklist.complete("emma", ESTIMATE, cheapEstimate());
        tasklist.complete("emma", CHECK, Map.of("checkOutcome", "WITHDRAW"));
        run();

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestWithdrawn");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(mails(instance)).contains("requestWithdrawn to emma");
    }

    @Test
    void aSmallRequestIsApprovedByRule() {
        Map<String, Object> small =
                with(with(training(time.inDays(0)), "cashCost", "80"), "participants", people("emma"));
        small.put("trainingEnd", small.get("trainingStart"));
        small.put("hoursAway", 1);
        ProcessInstance instance = sent("emma", small, shortEstimate());

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(decisions(instance)).containsExactly("RULE APPROVED (rule)");
        assertThat(lines(instance)).containsExactly("RESERVED 80.00", "COMMITTED 80.00");
        assertThat(words(instance, "decider")).isEqualTo("The organisation's rule");
    }

    @Test
    void aDeniedRequestIsRevisedAndApproved() {
        ProcessInstance instance = cheap("emma");
        decide("mia", denial("Nobody can be spared in April."));
        assertThat(statusOf(instance)).isEqualTo(Status.DENIED);
        assertThat(words(instance, "decisionReason")).isEqualTo("Nobody can be spared in April.");
        assertThat(words(instance, "denialReasons")).isEqualTo("The time is not right.");
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00", "RELEASED 1500.00");
        assertThat(mails(instance)).contains("requestDenied to emma");

        tasklist.complete("emma", CHOOSE_NEXT_STEP, Map.of("denialResponse", "REVISE"));
        run();
        send("emma", training(time.inDays(30)), cheapEstimate());
        decide("mia", approval());

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(requests.get(numberOf(instance)).approvedRevision()).isEqualTo(2);
        assertThat(decisions(instance)).containsExactly("MANAGER DENIED mia", "MANAGER APPROVED mia");
    }

    @Test
    void aDeniedRequestIsGivenUp() {
        ProcessInstance instance = cheap("emma");
        decide("mia", denial("Nobody can be spared in April."));
        tasklist.complete("emma", CHOOSE_NEXT_STEP, Map.of("denialResponse", "WITHDRAW"));
        run();

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestWithdrawn");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void whoeverDoesNotAcceptTheConditionsWithdraws() {
        ProcessInstance instance = cheap("emma");
        decide("mia", with(with(approval(), "decision", "APPROVED_WITH_CONDITIONS"), "conditions", "At night."));
        tasklist.complete("emma", ANSWER_CONDITIONS, Map.of("conditionsAnswer", "WITHDRAW"));
        run();

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestWithdrawn");
    }

    @Test
    void changesAreMadeInANewRevision() {
        ProcessInstance instance = cheap("emma");
        decide("mia", Map.of("decision", "CHANGES_REQUESTED", "changesWanted", "Go in May."));
        send("emma", training(time.inDays(30)), cheapEstimate());

        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(2);
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    void aDearerChangeOfAnApprovedRequestIsDecidedAnew() {
        ProcessInstance instance = cheap("emma");
        decide("mia", approval());
        assertThatThrownBy(() -> processes.requestChange(numberOf(instance), "mia"))
                .isInstanceOf(IllegalStateException.class);
        String number = numberOf(instance);
        tasklist.as("emma", () -> {
            processes.requestChange(number, "emma");
            return number;
        });
        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);
        assertThat(tasks.getVariable(tasklist.taskOf("emma", DESCRIBE).getId(), "trainingTitle"))
                .isEqualTo("CRM in practice");

        send("emma", training(time.inDays(0)), costing("1800"));
        assertThat(words(instance, "revisionNote")).contains("a change of what was approved as revision 1");
        decide("mia", approval());

        assertThat(requests.get(numberOf(instance)).approvedRevision()).isEqualTo(2);
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
    }

    @Test
    void aCheaperChangeOfAnApprovedRequestNeedsNobody() {
        ProcessInstance instance = cheap("emma");
        decide("mia", approval());
        processes.requestChange(numberOf(instance), "emma");
        send("emma", training(time.inDays(0)), costing("1200"));

        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).approvedRevision()).isEqualTo(2);
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED mia");
    }

    @Test
    void aWithdrawnChangeRestoresWhatWasApproved() {
        ProcessInstance instance = cheap("emma");
        decide("mia", approval());
        processes.requestChange(numberOf(instance), "emma");
        send("emma", with(training(time.inDays(0)), "trainingTitle", "CRM for all"), costing("1900"));
        processes.withdraw(numberOf(instance), "emma");

        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(1);
        assertThat(requests.get(numberOf(instance)).describedTraining().title()).isEqualTo("CRM in practice");

        processes.requestChange(numberOf(instance), "emma");
        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(3);
        ProcessInstance change = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(numberOf(instance))
                .singleResult();
        runtime.deleteProcessInstance(change.getId(), "a mistake");
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(1);
    }

    @Test
    void aDeletedInstanceCancelsItsRequest() {
        ProcessInstance instance = cheap("emma");
        runtime.deleteProcessInstance(instance.getId(), "emma left", true, true, true);

        assertThat(statusOf(instance)).isEqualTo(Status.CANCELLED);
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00", "RELEASED 1500.00");
    }

    @Test
    void onlyTheRequesterWithdrawsAndOnlyOnce() {
        ProcessInstance instance = cheap("emma");
        String number = numberOf(instance);
        assertThatThrownBy(() -> processes.withdraw(number, "mia")).isInstanceOf(IllegalStateException.class);
        tasklist.as("emma", () -> {
            processes.withdraw(number, "emma");
            return number;
        });

        assertThat(endOf(instance)).isEqualTo("EndEvent_WithdrawalConfirmed");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(mails(instance)).contains("requestWithdrawn to emma", "requestWithdrawn to mia");
        assertThat(jdbc.sql(
                                "select actor_id || ' ' || action from audit_entry where request_no = :n order by id desc limit 1")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("emma WITHDRAW");
        assertThatThrownBy(() -> processes.withdraw(number, "emma")).hasMessageContaining("it is WITHDRAWN");
    }

    @ParameterizedTest
    @MethodSource
    void aRequestIsWithdrawnWhateverItWaitsFor(BiConsumer<TrainingRequestProcessTest, String> lead) {
        ProcessInstance instance = tasklist.start("emma", need());
        lead.accept(this, "emma");
        processes.withdraw(numberOf(instance), "emma");

        assertThat(endOf(instance)).isEqualTo("EndEvent_WithdrawalConfirmed");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(instance))
                        .count())
                .isZero();
        assertThat(lines(instance).stream()
                        .filter(line -> line.startsWith("RESERVED"))
                        .count())
                .isEqualTo(lines(instance).stream()
                        .filter(line -> line.startsWith("RELEASED"))
                        .count());
    }

    static Stream<Named<BiConsumer<TrainingRequestProcessTest, String>>> aRequestIsWithdrawnWhateverItWaitsFor() {
        BiConsumer<TrainingRequestProcessTest, String> nothing = (test, emma) -> {};
        BiConsumer<TrainingRequestProcessTest, String> described =
                (test, emma) -> test.tasklist.complete(emma, DESCRIBE, training(test.time.inDays(0)));
        BiConsumer<TrainingRequestProcessTest, String> estimated =
                described.andThen((test, emma) -> test.tasklist.complete(emma, ESTIMATE, walkThroughEstimate()));
        BiConsumer<TrainingRequestProcessTest, String> checked =
                estimated.andThen((test, emma) -> test.tasklist.complete(emma, CHECK, check()));
        BiConsumer<TrainingRequestProcessTest, String> sent = checked.andThen((test, emma) -> test.run());
        return Stream.of(
                Named.of("describe", nothing),
                Named.of("estimate", described),
                Named.of("check", estimated),
                Named.of("a job after the check", checked),
                Named.of("review", sent),
                Named.of(
                        "a job after the review",
                        sent.andThen((test, emma) -> test.tasklist.complete("mia", REVIEW, approval()))),
                Named.of("claimed review", sent.andThen((test, emma) -> {
                    test.decide("mia", approval());
                    test.tasklist.claim("ruth", REVIEW);
                })),
                Named.of(
                        "conditions",
                        sent.andThen((test, emma) -> test.decide(
                                "mia",
                                with(
                                        with(approval(), "decision", "APPROVED_WITH_CONDITIONS"),
                                        "conditions",
                                        "At night.")))),
                Named.of(
                        "question",
                        sent.andThen((test, emma) ->
                                test.decide("mia", Map.of("decision", "QUESTION_ASKED", "question", "Who?")))),
                Named.of("next step", sent.andThen((test, emma) -> test.decide("mia", denial("No.")))));
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
        ProcessInstance instance = cheap("emma");
        tasklist.complete("mia", REVIEW, approval());

        assertThat(jdbc.sql("select actor_id || ' ' || element_id from audit_entry where process_instance_id = :id"
                                + " or request_no = :number order by id")
                        .param("id", instance.getId())
                        .param("number", numberOf(instance))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "emma StartEvent_TrainingRequested",
                        "emma " + DESCRIBE,
                        "emma " + ESTIMATE,
                        "emma " + CHECK,
                        "mia " + REVIEW);
        assertThatThrownBy(() ->
                        jdbc.sql("update audit_entry set actor_id = 'nobody'").update())
                .hasMessageContaining("append-only");
    }
}
