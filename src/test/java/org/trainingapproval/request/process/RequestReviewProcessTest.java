package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.people;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.review.Deadlines;
import org.trainingapproval.request.review.Decision;
import org.trainingapproval.request.review.ReviewerRole;
import org.trainingapproval.support.CoversPaths;

@CoversPaths("requestReview")
class RequestReviewProcessTest extends RequestScenario {

    @Autowired
    private Deadlines deadlines;

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

    /** Five working days later. */
    private static final Instant DUE = Instant.parse("2027-03-08T17:00:00Z");

    /** Five working days for the others, and twenty more, with two holidays among them and after the clocks have changed. */
    private static final Instant UNDECIDED = Instant.parse("2027-04-14T16:00:00Z");

    private static final Instant TEN_WORKING_DAYS_LATER = Instant.parse("2027-03-22T17:00:00Z");

    @Test
    void threeStagesDecideInTurnAndEachReadsWhatTheOthersSaid() {
        ProcessInstance instance = dear("emma");
        assertThat(words(instance, "stageName")).isEqualTo("manager");

        decide("mia", with(with(approval(), "comment", "Handling time is my first goal."), "reviewerRole", "KICK_OFF"));
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);
        assertThat(words(instance, "earlierDecisions"))
                .contains("Mia Chen (manager) approved it", "my first goal", "opens");
        assertThat(words(instance, "stageName")).isEqualTo("human resources");

        claimAndDecide("ruth", with(approval(), "agreedTarget", "8.5"));
        assertThat(words(instance, "stageName")).isEqualTo("senior leader");
        assertThat(words(instance, "agreedTarget")).isEqualTo("8.5 minutes instead of 8");
        assertThat(words(instance, "agreedObjectives")).isEmpty();
        assertThat(words(instance, "earlierDecisions")).contains("Agreed target: 8.5 minutes instead of 8.");
        Task last = tasklist.taskOf("helena", REVIEW);
        assertThat(tasks.getVariable(last.getId(), "agreedTarget")).isEqualTo("8.5");
        assertThat(tasks.getVariable(last.getId(), "decision")).isNull();
        assertThat(tasks.getVariable(last.getId(), "comment")).isNull();
        assertThat(lines(instance)).containsExactly("RESERVED 4950.00");

        decide("helena", approval());
        assertThat(fact(instance, "requestApproved", "agreedTarget")).isEqualTo("8.5 minutes instead of 8");
        assertThat(fact(instance, "requestApproved", "earlierDecisions"))
                .contains("Mia Chen (manager) approved it", "my first goal", "opens the training");
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(lines(instance)).containsExactly("RESERVED 4950.00", "COMMITTED 4950.00");
        assertThat(decisions(instance))
                .containsExactly("MANAGER APPROVED mia", "HR APPROVED ruth", "LEADER APPROVED helena");
        Decision manager = decisions.all(numberOf(instance)).get(0);
        assertThat(manager.basis().cashCost()).isEqualByComparingTo(new BigDecimal("4950"));
        assertThat(manager.agreement().role()).isEqualTo(ReviewerRole.KICK_OFF);
        assertThat(mails(instance))
                .contains("reviewRequested to mia", "reviewRequested to ruth", "reviewRequested to helena")
                .containsOnlyOnce("requestApproved to emma");
    }

    @Test
    void conditionsBindOnlyWhenTheRequesterAcceptsThem() {
        ProcessInstance instance = sent("emma", training(time.inDays(0)), costing("3000"));
        assertThatThrownBy(() ->
                        tasklist.complete("mia", REVIEW, with(approval(), "decision", "APPROVED_WITH_CONDITIONS")))
                .hasMessageContaining("Conditions:");
        decide("mia", withConditions("Only in a week without holidays."));
        assertThat(mails(instance)).contains("conditionsSet to emma");
        assertThat(words(instance, "conditions")).isEqualTo("Only in a week without holidays.");
        Task answer = tasklist.taskOf("emma", ANSWER_CONDITIONS);
        tasks.setAssignee(answer.getId(), "admin");
        assertThatThrownBy(() -> tasklist.complete("admin", ANSWER_CONDITIONS, Map.of("conditionsAnswer", "ACCEPTED")))
                .hasMessageContaining("only the requester");
        tasks.setAssignee(answer.getId(), "emma");

        tasklist.complete("emma", ANSWER_CONDITIONS, Map.of("conditionsAnswer", "ACCEPTED"));
        run();
        claimAndDecide("ruth", withConditions("Share the notes."));
        tasklist.complete("emma", ANSWER_CONDITIONS, Map.of("conditionsAnswer", "ACCEPTED"));
        run();

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(words(instance, "earlierDecisions")).contains("The requester accepts.");
    }

    @Test
    void whoeverDoesNotAcceptTheConditionsWithdraws() {
        ProcessInstance instance = cheap("emma");
        decide("mia", withConditions("Only at night."));
        tasklist.complete("emma", ANSWER_CONDITIONS, Map.of("conditionsAnswer", "WITHDRAW"));
        run();

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestWithdrawn");
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00", "RELEASED 1500.00");
    }

    @Test
    void whoeverAsksAQuestionDecidesWhenItIsAnswered() {
        time.travelTo(Instant.parse("2027-03-01T09:00:00Z"));
        ProcessInstance instance = cheap("emma");
        assertThat(tasklist.taskOf("mia", REVIEW).getDueDate()).isEqualTo(Instant.parse("2027-03-08T17:00:00Z"));
        decide("mia", Map.of("decision", "QUESTION_ASKED", "question", "Who covers?"));
        assertThat(mails(instance)).contains("questionAsked to emma");
        assertThat(words(instance, "askedBy")).isEqualTo("Mia Chen");

        time.travelTo(Instant.parse("2027-03-10T09:00:00Z"));
        tasklist.complete("emma", ANSWER_QUESTION, Map.of("answer", "Jonas does."));
        run();
        Task again = tasklist.taskOf("mia", REVIEW);
        assertThat(again.getDueDate()).isEqualTo(Instant.parse("2027-03-17T17:00:00Z"));
        assertThat(tasks.getVariable(again.getId(), "question")).isNull();
        assertThat(words(instance, "answer")).isEqualTo("Jonas does.");

        decide("mia", approval());
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void aManagerMayLeaveItToHumanResources() {
        ProcessInstance instance = cheap("emma");
        decide("mia", Map.of("decision", "FORWARDED", "forwardNote", "Emma is my cousin."));
        assertThat(words(instance, "stageName")).isEqualTo("human resources");

        tasklist.claim("ruth", REVIEW);
        assertThatThrownBy(
                        () -> tasklist.complete("ruth", REVIEW, Map.of("decision", "FORWARDED", "forwardNote", "No.")))
                .hasMessageContaining("only the manager");
        decide("ruth", approval());

        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(decisions(instance)).containsExactly("MANAGER FORWARDED mia", "HR APPROVED ruth");
    }

    @Test
    void changesBringTheRequestBackFilledInAndAskOnlyWhomTheyAffect() {
        ProcessInstance instance = sent("emma", training(time.inDays(0)), costing("3000"));
        decide("mia", approval());
        claimAndDecide("ruth", Map.of("decision", "CHANGES_REQUESTED", "changesWanted", "Find something cheaper."));

        assertThat(requests.get(numberOf(instance)).revision()).isEqualTo(2);
        assertThat(statusOf(instance)).isEqualTo(Status.DRAFT);
        assertThat(mails(instance)).contains("changesRequested to emma");
        Task describe = tasklist.taskOf("emma", DESCRIBE);
        assertThat(tasks.getVariable(describe.getId(), "trainingTitle")).isEqualTo("CRM in practice");

        send("emma", training(time.inDays(0)), costing("2500"));
        assertThat(words(instance, "stageName")).isEqualTo("human resources");
        assertThat(words(instance, "revisionNote")).contains("Revision 2", "Ruth Alvarez", "Find something cheaper.");
        claimAndDecide("ruth", approval());
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(lines(instance)).contains("COMMITTED 2500.00");
    }

    @Test
    void aDearerOptionOfALaterStageAsksTheEarlierOnesAgain() {
        Map<String, Object> offer = with(
                org.trainingapproval.support.Answers.withAlternative(training(time.inDays(0)), time.inDays(0)),
                "firstAlternativeCost",
                "4000");
        ProcessInstance instance = sent("emma", offer, costing("3000"));
        decide("mia", approval());
        claimAndDecide("ruth", with(approval(), "chosenOption", "FIRST"));

        assertThat(requests.get(numberOf(instance)).describedTraining().title()).isEqualTo("CRM online");
        decide("mia", approval());
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(decisions(instance))
                .containsExactly("MANAGER APPROVED mia", "HR APPROVED ruth", "MANAGER APPROVED mia");
        assertThat(lines(instance)).endsWith("COMMITTED 4000.00");
    }

    @Test
    void otherDatesAreInOrderAndBothOfThemAndTheTargetIsAnImprovement() {
        ProcessInstance instance = cheap("emma");
        String later = time.inDays(60).toString();
        assertThatThrownBy(() -> tasklist.complete("mia", REVIEW, with(approval(), "otherStart", later)))
                .hasMessageContaining("Other last day: it is missing");
        assertThatThrownBy(() -> tasklist.complete(
                        "mia",
                        REVIEW,
                        with(
                                with(approval(), "otherStart", later),
                                "otherEnd",
                                time.inDays(59).toString())))
                .hasMessageContaining("before the other first day");
        assertThatThrownBy(() -> tasklist.complete("mia", REVIEW, with(approval(), "agreedTarget", "10")))
                .hasMessageContaining("Agreed target value: lower is better");

        decide("mia", with(with(approval(), "otherStart", later), "otherEnd", later));
        assertThat(requests.get(numberOf(instance)).describedTraining().firstDay())
                .isEqualTo(later);
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void managersOfParticipantsSayHowTheirWorkIsAffected() {
        ProcessInstance instance = sent(
                "emma",
                with(training(time.inDays(0)), "participants", people("emma", "tom", "zoe", "mei")),
                cheapEstimate());
        assertThat(mails(instance)).contains("impactRequested to oskar", "impactRequested to anjali");

        tasklist.complete(
                "oskar", DESCRIBE_IMPACT, Map.of("impact", "SEVERE", "impactText", "Only Tom can run the crane."));
        run();
        tasklist.complete("anjali", DESCRIBE_IMPACT, Map.of("impact", "NONE"));
        run();
        assertThat(words(instance, "inputs"))
                .contains("Oskar Lindholm says that the work suffers: Only Tom can run the crane.", "Anjali Rao");
        assertThat(String.valueOf(
                        tasks.getVariable(tasklist.taskOf("mia", REVIEW).getId(), "summary")))
                .contains("Only Tom can run the crane");

        decide("mia", approval());
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void agreedObjectivesAreAFewShortLines() {
        ProcessInstance instance = sent("emma", training(time.inDays(0)), costing("3000"));
        assertThatThrownBy(() ->
                        tasklist.complete("mia", REVIEW, with(approval(), "agreedObjectives", "a\nb\nc\nd\ne\nf")))
                .hasMessageContaining("Agreed objectives: there are 6.");
        assertThatThrownBy(() ->
                        tasklist.complete("mia", REVIEW, with(approval(), "agreedObjectives", "a\n" + "b".repeat(201))))
                .hasMessageContaining("Agreed objectives: number 2 has 201 characters.");

        decide("mia", with(approval(), "agreedObjectives", "- Find a customer's history\n- Say no kindly"));
        assertThat(words(instance, "agreedObjectives")).isEqualTo("Find a customer's history\nSay no kindly");
        assertThat(words(instance, "earlierDecisions"))
                .contains("Agreed objectives: Find a customer's history; Say no kindly.");
    }

    @Test
    void whileAManagerIsAwayTheDeputySaysHowTheWorkIsAffected() {
        jdbc.sql("insert into deputy (person_id, deputy_id, first_day, last_day, reason)"
                        + " values ('oskar', 'clara', :today, :today, 'ill')")
                .param("today", time.inDays(0))
                .update();
        try {
            ProcessInstance instance =
                    sent("emma", with(training(time.inDays(0)), "participants", people("tom")), cheapEstimate());
            assertThat(mails(instance)).contains("impactRequested to clara").doesNotContain("impactRequested to oskar");
            tasklist.complete("clara", DESCRIBE_IMPACT, Map.of("impact", "NONE"));
            assertThat(words(instance, "inputs")).startsWith("Clara Hoffmann says");
        } finally {
            jdbc.sql("delete from deputy where person_id = 'oskar'").update();
        }
    }

    @Test
    void aManagerWhoSaysNothingHoldsNothingBack() {
        time.travelTo(Instant.parse("2027-03-01T09:00:00Z"));
        ProcessInstance instance =
                sent("emma", with(training(time.inDays(0)), "participants", people("tom")), cheapEstimate());
        assertThat(tasklist.taskOf("oskar", DESCRIBE_IMPACT).getDueDate())
                .isEqualTo(Instant.parse("2027-03-04T17:00:00Z"));

        time.travelTo(Instant.parse("2027-03-04T17:00:01Z"));
        run();
        assertThat(tasks.createTaskQuery().taskDefinitionKey(DESCRIBE_IMPACT).count())
                .isZero();

        decide("mia", approval());
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void anOpenInputEndsWithTheReview() {
        ProcessInstance instance =
                sent("emma", with(training(time.inDays(0)), "participants", people("tom")), cheapEstimate());
        decide("mia", denial("Nobody can be spared."));

        assertThat(tasks.createTaskQuery().taskDefinitionKey(DESCRIBE_IMPACT).count())
                .isZero();
        assertThat(statusOf(instance)).isEqualTo(Status.DENIED);
    }

    @Test
    void nobodyDecidesWhoMayNotHoweverTheyGotTheTask() {
        ProcessInstance instance = dear("emma");
        Task review = tasklist.taskOf("mia", REVIEW);
        tasks.setAssignee(review.getId(), "sofia");
        assertThatThrownBy(() -> tasklist.complete("sofia", REVIEW, approval()))
                .hasMessageStartingWith("Decision: you are not one of those who may decide");
        tasks.setAssignee(review.getId(), "ruth");
        decide("ruth", approval());

        Task second = tasks.createTaskQuery().taskDefinitionKey(REVIEW).singleResult();
        tasks.setAssignee(second.getId(), "ruth");
        assertThatThrownBy(() -> tasklist.complete("ruth", REVIEW, approval()))
                .hasMessageStartingWith("Decision: you decided on this request at another stage");
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED ruth");
    }

    @Test
    void whereNoLeaderIsAboveTheOtherLeadersAreAsked() {
        ProcessInstance instance = dear("mia");
        decide("helena", approval());
        claimAndDecide("ruth", approval());
        assertThat(words(instance, "reviewer")).isEqualTo("Senior leaders");
        assertThat(mails(instance)).contains("reviewRequested to clara", "reviewRequested to oskar");

        claimAndDecide("oskar", approval());
        assertThat(decisions(instance)).endsWith("LEADER APPROVED oskar");
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void withoutAManagerTwoOfHumanResourcesDecide() {
        ProcessInstance instance = dear("helena");
        claimAndDecide("ruth", approval());
        Task second = tasks.createTaskQuery().taskDefinitionKey(REVIEW).singleResult();
        assertThat(tasks.getIdentityLinksForTask(second.getId()))
                .extracting(link -> link.getUserId())
                .containsExactlyInAnyOrder("tomas", "nadia");
        claimAndDecide("tomas", approval());
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED ruth", "HR APPROVED tomas");
    }

    @Test
    void onlyAtTheirOwnStageHumanResourcesLetAnotherBudgetPay() {
        ProcessInstance instance = sent("emma", training(time.inDays(0)), costing("3000"));
        String review = tasklist.taskOf("mia", REVIEW).getProcessInstanceId();
        tasks.setAssignee(tasklist.taskOf("mia", REVIEW).getId(), "ruth");
        runtime.setVariable(review, "stage", "HR");
        assertThatThrownBy(() -> tasklist.complete("ruth", REVIEW, with(approval(), "payingBudget", "sales")))
                .hasMessageContaining("at their own stage");
        tasks.setAssignee(tasklist.taskOf("ruth", REVIEW).getId(), "mia");
        runtime.setVariable(review, "stage", "MANAGER");

        decide("mia", approval());
        claimAndDecide("ruth", with(approval(), "payingBudget", "sales"));
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
        assertThat(words(instance, "payer")).contains("Sales");
    }

    @Test
    void aDenialNeedsACodeAndAText() {
        cheap("emma");
        assertThatThrownBy(
                        () -> tasklist.complete("mia", REVIEW, Map.of("decision", "DENIED", "decisionReason", "No.")))
                .hasMessageContaining("Why not");
        assertThatThrownBy(() -> tasklist.complete(
                        "mia", REVIEW, Map.of("decision", "DENIED", "denialReasons", people("OTHER"))))
                .hasMessageContaining("Reason:");
    }

    private static Map<String, Object> withConditions(String conditions) {
        return with(with(approval(), "decision", "APPROVED_WITH_CONDITIONS"), "conditions", conditions);
    }

    @Test
    void inThePlaceOfASilentManagerHumanResourcesMayDecide() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        Task asked = tasklist.taskOf("mia", REVIEW);
        assertThat(asked.getFollowUpDate()).isEqualTo(Instant.parse("2027-03-04T17:00:00Z"));
        assertThat(asked.getDueDate()).isEqualTo(DUE);

        time.travelTo(DUE.minusSeconds(60));
        run();
        assertThat(tasklist.taskOf("mia", REVIEW).getId()).isEqualTo(asked.getId());
        time.travelTo(DUE);
        run();
        Task offered = openReview();
        assertThat(offered.getAssignee()).isNull();
        assertThat(candidates(offered)).containsExactlyInAnyOrder("mia", "ruth", "tomas", "nadia");
        assertThat(mails(instance))
                .contains("reviewEscalated to mia", "reviewEscalated to ruth", "reviewEscalated to nadia")
                .containsOnlyOnce("reviewRequested to mia", "reviewDelayed to emma")
                .doesNotContain("reviewRequested to ruth", "reviewEscalated to emma");
        assertThat(fact(instance, "reviewDelayed", "escalation"))
                .isEqualTo("Mia Chen did not decide by Monday 8 March 2027, 18:00;"
                        + " human resources may decide now as well.");
        assertThat(words(instance, "earlierDecisions"))
                .isEqualTo("Mia Chen did not decide by Monday 8 March 2027, 18:00;"
                        + " human resources may decide now as well.");
        assertThat(words(instance, "reviewer")).isEqualTo("Mia Chen or human resources");

        claimAndDecide("ruth", approval());
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED ruth");
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void whoeverWasSilentMayStillDecideUntilTheRequestIsClosed() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        time.travelTo(DUE);
        run();
        Task offered = openReview();
        List<String> told = mails(instance);
        assertThat(offered.getDueDate()).isEqualTo(Instant.parse("2027-03-15T17:00:00Z"));

        time.travelTo(UNDECIDED.minusSeconds(60));
        run();
        assertThat(openReview().getId()).isEqualTo(offered.getId());
        assertThat(mails(instance)).isEqualTo(told);
        tasks.setAssignee(offered.getId(), "sofia");
        assertThatThrownBy(() -> tasklist.complete("sofia", REVIEW, approval()))
                .hasMessageStartingWith("Decision: you are not one of those who may decide");
        tasks.setAssignee(offered.getId(), null);

        claimAndDecide("mia", approval());
        assertThat(decisions(instance)).containsExactly("MANAGER APPROVED mia");
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void aRequestOnWhichNobodyDecidesIsClosed() {
        ProcessInstance instance = handedOver();
        time.travelTo(UNDECIDED.minusSeconds(60));
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);

        time.travelTo(UNDECIDED);
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(endOf(instance)).isEqualTo("EndEvent_LapsedUndecided");
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00", "RELEASED 1500.00");
        assertThat(mails(instance))
                .containsOnlyOnce("requestUndecided to emma", "reviewLapsed to ruth", "reviewLapsed to nadia")
                .containsOnlyOnce("reviewDelayed to emma")
                .noneMatch(mail -> mail.startsWith("requestLapsed") || mail.startsWith("requestWithdrawn"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(instance))
                        .count())
                .isZero();
    }

    @Test
    void aDecisionAMomentBeforeLeavesNothingToClose() {
        ProcessInstance instance = handedOver();
        time.travelTo(UNDECIDED.minusMillis(1));
        tasklist.claim("ruth", REVIEW);
        tasklist.complete("ruth", REVIEW, approval());
        time.travelTo(UNDECIDED.plusSeconds(1));
        assertThat(deadlines.isOver(requests.get(numberOf(instance)))).isFalse();
        run();

        assertThat(statusOf(instance)).isEqualTo(Status.APPROVED);
        assertThat(mails(instance)).noneMatch(mail -> mail.startsWith("reviewLapsed"));
    }

    private ProcessInstance handedOver() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        time.travelTo(DUE);
        run();
        return instance;
    }

    @Test
    void aDecisionAMomentBeforeLeavesNothingToHandOver() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        time.travelTo(DUE.minusMillis(1));
        decide("mia", approval());
        time.travelTo(DUE.plusSeconds(1));
        run();

        assertThat(mails(instance)).noneMatch(mail -> mail.startsWith("reviewEscalated"));
        assertThat(words(instance, "earlierDecisions")).doesNotContain("did not decide");
    }

    @Test
    void silentHumanResourcesAreHelpedByALeaderAndASilentLeaderByAllOthers() {
        time.travelTo(MONDAY);
        ProcessInstance instance = dear("emma");
        decide("mia", approval());
        time.travelTo(DUE);
        run();
        assertThat(candidates(openReview())).containsExactlyInAnyOrder("ruth", "tomas", "nadia", "helena");
        assertThat(words(instance, "reviewer")).isEqualTo("Helena Vasquez or human resources");
        claimAndDecide("helena", approval());
        assertThat(candidates(openReview())).containsExactlyInAnyOrder("clara", "oskar");

        time.travelTo(Instant.parse("2027-03-15T17:00:00Z"));
        run();
        assertThat(candidates(openReview())).containsExactlyInAnyOrder("clara", "oskar", "ruth", "tomas", "nadia");
        claimAndDecide("tomas", approval());

        assertThat(decisions(instance))
                .containsExactly("MANAGER APPROVED mia", "HR APPROVED helena", "LEADER APPROVED tomas");
        assertThat(words(instance, "earlierDecisions"))
                .contains("Human resources did not decide by", "a senior leader may decide now as well.")
                .contains("all senior leaders and human resources may decide now as well.");
        assertThat(endOf(instance)).isEqualTo("EndEvent_RequestApproved");
    }

    @Test
    void whereNobodyIsSilentALeaderHasNoSayInThePlaceOfHumanResources() {
        dear("emma");
        decide("mia", approval());
        tasks.setAssignee(openReview().getId(), "oskar");

        assertThatThrownBy(() -> tasklist.complete("oskar", REVIEW, approval()))
                .hasMessageStartingWith("Decision: you are not one of those who may decide");
    }

    @Test
    void theClockOfTheReviewerStopsWhileTheRequesterHasTheTurn() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        decide("mia", Map.of("decision", "QUESTION_ASKED", "question", "Who covers?"));
        time.travelTo(DUE.plusSeconds(1));
        run();
        assertThat(mails(instance)).noneMatch(mail -> mail.startsWith("reviewEscalated"));

        tasklist.complete("emma", ANSWER_QUESTION, Map.of("answer", "Jonas does."));
        run();
        assertThat(tasklist.taskOf("mia", REVIEW).getFollowUpDate()).isEqualTo(Instant.parse("2027-03-11T17:00:00Z"));
        assertThat(tasklist.taskOf("mia", REVIEW).getDueDate()).isEqualTo(Instant.parse("2027-03-15T17:00:00Z"));
    }

    @Test
    void aQuestionThatNobodyAnswersEndsTheRequest() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        decide("mia", Map.of("decision", "QUESTION_ASKED", "question", "Who covers?"));
        Task question = tasklist.taskOf("emma", ANSWER_QUESTION);
        assertThat(question.getFollowUpDate()).isEqualTo(Instant.parse("2027-03-04T17:00:00Z"));
        assertThat(question.getDueDate()).isEqualTo(DUE);

        assertThatOnly(instance, TEN_WORKING_DAYS_LATER, "EndEvent_LapsedUnanswered");
        assertThat(lines(instance)).containsExactly("RESERVED 1500.00", "RELEASED 1500.00");
    }

    @Test
    void conditionsThatNobodyAnswersEndTheRequest() {
        time.travelTo(MONDAY);
        ProcessInstance instance = cheap("emma");
        decide("mia", withConditions("Only at night."));
        assertThat(tasklist.taskOf("emma", ANSWER_CONDITIONS).getDueDate()).isEqualTo(DUE);

        assertThatOnly(instance, TEN_WORKING_DAYS_LATER, "EndEvent_LapsedUnanswered");
    }

    /** A minute before nothing happens; at the moment the request ends, and its requester reads so once. */
    private void assertThatOnly(ProcessInstance instance, Instant moment, String end) {
        time.travelTo(moment.minusSeconds(60));
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.IN_REVIEW);
        time.travelTo(moment);
        run();
        assertThat(statusOf(instance)).isEqualTo(Status.WITHDRAWN);
        assertThat(endOf(instance)).isEqualTo(end);
        assertThat(mails(instance))
                .containsOnlyOnce("requestLapsed to emma")
                .doesNotContain("requestWithdrawn to emma");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(numberOf(instance))
                        .count())
                .isZero();
    }

    private Task openReview() {
        return tasks.createTaskQuery().taskDefinitionKey(REVIEW).singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getUserId())
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
