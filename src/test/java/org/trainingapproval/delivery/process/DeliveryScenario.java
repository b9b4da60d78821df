package org.trainingapproval.delivery.process;

import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.Deliveries;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.request.process.RequestScenario;

/** Trainings that were approved, and what people say about them later. Emma asks, Mia leads her, Ruth works in HR. */
abstract class DeliveryScenario extends RequestScenario {

    static final String BOOK = "UserTask_BookTraining";
    static final String ANSWER_FORMAT = "UserTask_AnswerFormat";
    static final String HOLD_KICK_OFF = "UserTask_HoldKickOff";
    static final String CHECK_PULSE = "UserTask_CheckPulse";
    static final String SHARE_INTERIM = "UserTask_ShareInterimResults";
    static final String EVALUATE = "UserTask_EvaluateTraining";
    static final String HOLD_DEBRIEF = "UserTask_HoldDebrief";
    static final String CASCADE_SKILL = "UserTask_CascadeSkill";
    static final String CONFIRM_COSTS = "UserTask_ConfirmCosts";
    static final String REPORT_USE = "UserTask_ReportUse";
    static final String FOLLOW_UP_USE = "UserTask_FollowUp";
    static final String MEASURE = "UserTask_MeasureResult";
    static final String GIVE_FEEDBACK = "UserTask_GiveFeedback";
    static final String DECIDE_EXTRA_COST = "UserTask_DecideExtraCost";

    @Autowired
    Deliveries deliveries;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    CheckpointAnswers answers;

    ProcessInstance request;

    // A Monday from which a hundred days stay in one year, whose budget there is.
    @BeforeEach
    void beginInSpring() {
        LocalDate march = LocalDate.of(time.inDays(0).getYear() + 1, 3, 1);
        time.travelTo(march.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC));
    }

    /** The two-day workshop of two people, in a month. */
    void workshop() {
        approved(training(time.inDays(0)));
    }

    /** The same for five days, so that it has a middle. */
    void course() {
        approved(with(training(time.inDays(0)), "trainingEnd", time.inDays(36).toString()));
    }

    void approved(Map<String, Object> training) {
        request = sent("emma", training, cheapEstimate());
        decide("mia", approval());
        go();
    }

    void bookedWorkshop() {
        workshop();
        complete("emma", BOOK, booked("1500"));
    }

    void bookedCourse() {
        course();
        complete("emma", BOOK, booked("1500"));
    }

    String number() {
        return numberOf(request);
    }

    LocalDate today() {
        return time.inDays(0);
    }

    void go() {
        run();
        jobs.runDueOfDeliveries();
    }

    void goTo(Instant moment) {
        time.travelTo(moment);
        go();
    }

    void opens(CheckpointKind kind) {
        goTo(checkpoint(kind).opensAt());
    }

    void becomesOverdue(CheckpointKind kind) {
        goTo(checkpoint(kind).dates().handsOver());
    }

    void isGivenUp(CheckpointKind kind) {
        goTo(checkpoint(kind).dates().closes());
    }

    void complete(String person, String task, Map<String, Object> given) {
        tasklist.complete(person, task, given);
        go();
    }

    Checkpoint checkpoint(CheckpointKind kind) {
        return checkpoint(kind, kind.isPerPart() ? 1 : 0);
    }

    Checkpoint checkpoint(CheckpointKind kind, int part) {
        return checkpoints.find(number(), kind, part).orElseThrow();
    }

    State state(CheckpointKind kind) {
        return checkpoint(kind).state();
    }

    /** As if the table did not have it. */
    void isNotPlanned(CheckpointKind... kinds) {
        for (CheckpointKind kind : kinds) {
            jdbc.sql("delete from checkpoint where request_no = :number and kind = :kind")
                    .param("number", number())
                    .param("kind", kind.name())
                    .update();
        }
    }

    List<Task> open(String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number())
                .taskDefinitionKey(task)
                .list();
    }

    /** Whom the one task of this kind is offered to. */
    List<String> offeredTo(String task) {
        return tasks.getIdentityLinksForTask(open(task).get(0).getId()).stream()
                .map(IdentityLink::getUserId)
                .sorted()
                .toList();
    }

    long mails(String template) {
        return mails(request).stream()
                .filter(mail -> mail.startsWith(template + " "))
                .count();
    }

    boolean passed(String element) {
        return history.createHistoricActivityInstanceQuery()
                        .activityId(element)
                        .finished()
                        .count()
                > 0;
    }

    String said(String name) {
        return words(request, name);
    }
}
