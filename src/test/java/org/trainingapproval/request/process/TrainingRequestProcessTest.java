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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("trainingRequest")
class TrainingRequestProcessTest extends RequestScenario {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

    private static final String PROCESS = "trainingRequest";

    @Autowired
    private ManagementService management;

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
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        tasklist.complete("emma", ESTIMATE, costing("1200"));
        String nobody = "Nobody has to decide any more.\nMia Chen approved already, and that holds.";
        assertThat(words(instance, "route")).isEqualTo(nobody);
        tasklist.complete("emma", CHECK, check());
        run();

        assertThat(fact(instance, "requestSubmitted", "route")).isEqualTo(nobody);
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).approvedRevision()).isEqualTo(2);
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED mia");
    }

    @Test
    void aChangeAsksAgainOnlyThoseWhomItAffects() {
        // In the middle of a year: another year would be another budget, which is for everybody to see.
        time.travelTo(
                LocalDate.of(time.inDays(0).getYear() + 1, 3, 1).atTime(9, 0).toInstant(ZoneOffset.UTC));
        ProcessInstance instance = dear("emma");
        decideOnEveryStage();
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);

        processes.requestChange(numberOf(instance), "emma");
        send("emma", training(time.inDays(10)), walkThroughEstimate());
        assertThat(words(instance, "route"))
                .startsWith("Mia Chen decides, because")
                .endsWith("\nRuth Alvarez approved already, and that holds."
                        + "\nHelena Vasquez approved already, and that holds.");
        decide("mia", approval());
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);

        processes.requestChange(numberOf(instance), "emma");
        send("emma", with(training(time.inDays(10)), "participants", people("emma", "jonas")), walkThroughEstimate());
        decide("mia", approval());
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);

        processes.requestChange(numberOf(instance), "emma");
        send(
                "emma",
                with(training(time.inDays(10)), "participants", people("emma", "jonas")),
                with(walkThroughEstimate(), "courseFee", "4300"));
        decideOnEveryStage();
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).approvedRevision()).isEqualTo(4);
        assertThat(decisions(instance))
                .containsExactly(
                        "MANAGER APPROVED mia",
                        "HR APPROVED ruth",
                        "LEADER APPROVED helena",
                        "MANAGER APPROVED mia",
                        "MANAGER APPROVED mia",
                        "MANAGER APPROVED mia",
                        "HR APPROVED ruth",
                        "LEADER APPROVED helena");
    }

    private void decideOnEveryStage() {
        decide("mia", approval());
        claimAndDecide("ruth", approval());
        decide("helena", approval());
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
        assertThat(fact(instance, "requestWithdrawn", "approvedBefore"))
                .startsWith("What was approved before stands: CRM in practice, ")
                .endsWith(", €1,500.00.");

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

    @Test
    void ofAWithdrawnChangeThatNobodyClaimedNobodyElseIsTold() {
        ProcessInstance instance = dear("emma");
        decideOnEveryStage();
        processes.requestChange(numberOf(instance), "emma");
        send("emma", training(time.inDays(0)), with(walkThroughEstimate(), "courseFee", "4300"));
        decide("mia", approval());
        processes.withdraw(numberOf(instance), "emma");

        assertThat(toldOfWithdrawal(instance)).containsExactly("emma");
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
    }

    @ParameterizedTest
    @MethodSource
    void aRequestIsWithdrawnWhateverItWaitsFor(BiConsumer<TrainingRequestProcessTest, String> lead, List<String> told) {
        ProcessInstance instance = tasklist.start("emma", need());
        lead.accept(this, "emma");
        processes.withdraw(numberOf(instance), "emma");

        assertThat(endOf(instance)).isEqualTo("EndEvent_WithdrawalConfirmed");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(toldOfWithdrawal(instance)).containsExactlyInAnyOrderElementsOf(told);
        assertThat(fact(instance, "requestWithdrawn", "approvedBefore")).isEmpty();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(instance))
                        .count())
                .isZero();
        assertThat(Stream.of(PROCESS, "requestReview", "denialAlternatives")
                        .mapToLong(process -> management
                                .createJobQuery()
                                .processDefinitionKey(process)
                                .count())
                        .sum())
                .isZero();
        assertThat(jdbc.sql(
                                "select coalesce(sum(case kind when 'RESERVED' then amount else -amount end), 0) from budget_entry where request_no = :n")
                        .param("n", numberOf(instance))
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    static Stream<Arguments> aRequestIsWithdrawnWhateverItWaitsFor() {
        BiConsumer<TrainingRequestProcessTest, String> nothing = (test, emma) -> {};
        BiConsumer<TrainingRequestProcessTest, String> described =
                (test, emma) -> test.tasklist.complete(emma, DESCRIBE, training(test.time.inDays(0)));
        BiConsumer<TrainingRequestProcessTest, String> estimated =
                described.andThen((test, emma) -> test.tasklist.complete(emma, ESTIMATE, walkThroughEstimate()));
        BiConsumer<TrainingRequestProcessTest, String> checked =
                estimated.andThen((test, emma) -> test.tasklist.complete(emma, CHECK, check()));
        BiConsumer<TrainingRequestProcessTest, String> sent = checked.andThen((test, emma) -> test.run());
        return Stream.of(
                withdrawn("describe", nothing),
                withdrawn("estimate", described),
                withdrawn("check", estimated),
                withdrawn("a job after the check", checked),
                withdrawn("review", sent, "mia"),
                withdrawn(
                        "a job after the review",
                        sent.andThen((test, emma) -> test.tasklist.complete("mia", REVIEW, approval()))),
                withdrawn("unclaimed review", sent.andThen((test, emma) -> test.decide("mia", approval()))),
                withdrawn(
                        "claimed review",
                        sent.andThen((test, emma) -> {
                            test.decide("mia", approval());
                            test.tasklist.claim("ruth", REVIEW);
                        }),
                        "ruth"),
                withdrawn(
                        "other manager asked",
                        (test, emma) -> test.send(
                                emma,
                                with(training(test.time.inDays(0)), "participants", people("emma", "tom")),
                                walkThroughEstimate()),
                        "mia",
                        "oskar"),
                withdrawn(
                        "conditions",
                        sent.andThen((test, emma) -> test.decide(
                                "mia",
                                with(
                                        with(approval(), "decision", "APPROVED_WITH_CONDITIONS"),
                                        "conditions",
                                        "At night.")))),
                withdrawn(
                        "question",
                        sent.andThen((test, emma) ->
                                test.decide("mia", Map.of("decision", "QUESTION_ASKED", "question", "Who?")))),
                withdrawn("next step", sent.andThen((test, emma) -> test.decide("mia", denial("No.")))));
    }

    // Besides the requester, exactly those are told who had a task.
    private static Arguments withdrawn(
            String waitsFor, BiConsumer<TrainingRequestProcessTest, String> lead, String... others) {
        return Arguments.of(
                Named.of(waitsFor, lead),
                Stream.concat(Stream.of("emma"), Stream.of(others)).toList());
    }

    private List<String> toldOfWithdrawal(ProcessInstance instance) {
        return mails(instance).stream()
                .filter(mail -> mail.startsWith("requestWithdrawn to "))
                .map(mail -> mail.substring("requestWithdrawn to ".length()))
                .toList();
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

    @Test
    void aRequestThatNobodyDescribesIsClosed() {
        time.travelTo(MONDAY);
        ProcessInstance instance = tasklist.start("emma", need());
        Task describe = tasklist.taskOf("emma", DESCRIBE);
        assertThat(describe.getFollowUpDate()).isEqualTo(Instant.parse("2027-03-08T17:00:00Z"));
        assertThat(describe.getDueDate()).isEqualTo(Instant.parse("2027-03-15T17:00:00Z"));

        // Good Friday and Easter Monday are no working days, and the clocks have changed.
        assertThatItLapses(instance, Instant.parse("2027-03-31T16:00:00Z"));
    }

    @Test
    void eachStepOfADraftGivesTimeAnew() {
        time.travelTo(MONDAY);
        ProcessInstance instance = tasklist.start("emma", need());
        time.travelTo(Instant.parse("2027-03-15T09:00:00Z"));
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        assertThat(tasklist.taskOf("emma", ESTIMATE).getDueDate()).isEqualTo(Instant.parse("2027-03-31T16:00:00Z"));

        assertThatItLapses(instance, Instant.parse("2027-04-14T16:00:00Z"));
    }

    @Test
    void aRequestThatNobodySendsIsClosedAndHeldNoMoney() {
        time.travelTo(MONDAY);
        ProcessInstance instance = tasklist.start("emma", need());
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        tasklist.complete("emma", ESTIMATE, cheapEstimate());

        assertThatItLapses(instance, Instant.parse("2027-03-31T16:00:00Z"));
        assertThat(lines(instance)).isEmpty();
    }

    @Test
    void whatIsDoneAMomentBeforeDoesNotLapse() {
        time.travelTo(MONDAY);
        ProcessInstance instance = tasklist.start("emma", need());
        time.travelTo(Instant.parse("2027-03-31T15:59:59Z"));
        tasklist.complete("emma", DESCRIBE, training(time.inDays(0)));
        time.travelTo(Instant.parse("2027-03-31T16:00:00Z"));
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);
        assertThat(tasklist.taskOf("emma", ESTIMATE)).isNotNull();
    }

    @Test
    void aChangeThatNobodyGoesOnWithLeavesTheApprovalAsItWas() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        decide("mia", approval());
        processes.requestChange(numberOf(instance), "emma");
        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);

        time.advance(Duration.ofDays(91));
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(1);
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00", "COMMITTED 1500.00");
        assertThat(mails(instance)).containsOnlyOnce("requestLapsed to emma");
        assertThat(fact(instance, "requestLapsed", "approvedBefore")).startsWith("What was approved before stands:");
    }

    @Test
    void aChangeOnWhichNobodyDecidesLeavesTheApprovalAsItWas() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        decide("mia", approval());
        processes.requestChange(numberOf(instance), "emma");
        send("emma", training(time.inDays(0)), costing("1800"));
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);

        time.travelTo(Instant.parse("2027-03-08T17:00:00Z"));
        run();
        time.travelTo(Instant.parse("2027-04-14T16:00:00Z"));
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(1);
        assertThat(requests.get(numberOf(instance)).approvedRevision()).isEqualTo(1);
        assertThat(lines(instance))
                .startsWith("RESERVED 1500.00", "COMMITTED 1500.00")
                .endsWith("RELEASED 300.00")
                .containsOnlyOnce("COMMITTED 1500.00");
        assertThat(mails(instance)).containsOnlyOnce("requestUndecided to emma", "reviewLapsed to ruth");
        assertThat(fact(instance, "requestUndecided", "approvedBefore")).startsWith("What was approved before stands:");
    }

    @Test
    void anUnansweredDenialEndsTheRequest() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        decide("mia", denial("Nobody can be spared in April."));
        time.advance(Duration.ofDays(91));
        run();

        assertThat(endOf(instance)).isEqualTo("EndEvent_LapsedUnanswered");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
    }

    /** A minute before nothing happens; at the moment the request ends, and its requester reads so once. */
    private void assertThatItLapses(ProcessInstance instance, Instant moment) {
        time.travelTo(moment.minusSeconds(60));
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);
        time.travelTo(moment);
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestLapsed");
        assertThat(mails(instance))
                .containsOnlyOnce("requestLapsed to emma")
                .doesNotContain("requestWithdrawn to emma");
    }
}
