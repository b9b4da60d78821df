package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** Who answers a checkpoint in which task, and what its form asks. */
enum CheckpointTask {
    BOOKING("BookTraining", Respondent.REQUESTER, BOOKING_OUTCOME, REAL_COST, "bookingReference", "bookingNote"),
    FORMAT_QUESTION(
            "AnswerFormat",
            Respondent.PARTICIPANTS,
            "preferredFormat",
            "formatWish",
            "participantHope",
            "participantWorry"),
    KICK_OFF("HoldKickOff", Respondent.MANAGER, true, HELD_ON, COMMITMENT, "expectation"),
    PULSE_CHECK("CheckPulse", Respondent.MANAGER, true, "pulseState", "pulseFindings", "tuned"),
    INTERIM_RESULTS("ShareInterimResults", Respondent.REQUESTER, "interimResults", "tuned"),
    EVALUATION(
            "EvaluateTraining",
            Respondent.PARTICIPANTS,
            "usefulness",
            "learned",
            "applyConfidence",
            "firstUse",
            "wanting"),
    DEBRIEF("HoldDebrief", Respondent.REQUESTER, true, "workedWell", "workedBadly"),
    CASCADE("CascadeSkill", Respondent.MANAGER, true, "cascade"),
    COSTS("ConfirmCosts", Respondent.REQUESTER, REAL_COST, "costNote"),
    USE_REPORT("ReportUse", Respondent.PARTICIPANTS, "skillUse", "useExample", "barrier"),
    FOLLOW_UP("FollowUp", Respondent.MANAGER, true, "skillSeen", "managerSupport", "kpiInterim"),
    MEASUREMENT(
            "MeasureResult",
            Respondent.MANAGER,
            DeliveryProcess.MEASUREMENT,
            KPI_ACTUAL,
            MEASURED_ON,
            SHARE_MEASURED,
            CONFIDENCE_MEASURED,
            "worked",
            "workedNot"),
    FEEDBACK("GiveFeedback", Respondent.MANAGER, "trainAgain", "feedbackKeep", "feedbackBetter");

    /** Who is asked. */
    enum Respondent {
        REQUESTER,
        MANAGER,
        PARTICIPANTS
    }

    private final String name;
    private final Respondent respondent;
    private final boolean nextStep;
    private final List<String> keys;

    CheckpointTask(String name, Respondent respondent, String... keys) {
        this(name, respondent, false, keys);
    }

    CheckpointTask(String name, Respondent respondent, boolean nextStep, String... keys) {
        this.name = name;
        this.respondent = respondent;
        this.nextStep = nextStep;
        List<String> all = new ArrayList<>(List.of(keys));
        if (nextStep) {
            all.addAll(List.of(NEXT_STEP, NEXT_STEP_OWNER, NEXT_STEP_DATE));
        }
        this.keys = List.copyOf(all);
    }

    static CheckpointTask of(CheckpointKind kind) {
        return valueOf(kind.name());
    }

    static Optional<CheckpointTask> ofForm(String formId) {
        return Arrays.stream(values())
                .filter(task -> task.formId().equals(formId))
                .findFirst();
    }

    static Optional<CheckpointTask> ofTask(String taskId) {
        return Arrays.stream(values())
                .filter(task -> task.taskId().equals(taskId))
                .findFirst();
    }

    static Optional<CheckpointTask> ofTimer(String timerId) {
        return Arrays.stream(values())
                .filter(task -> task.timerId().equals(timerId))
                .findFirst();
    }

    CheckpointKind kind() {
        return CheckpointKind.valueOf(name());
    }

    String formId() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    String taskId() {
        return "UserTask_" + name;
    }

    /** The timer that opens it, where there is one. */
    String timerId() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Event_", "Due"));
    }

    Respondent respondent() {
        return respondent;
    }

    /** Whether its form also asks what is done next. */
    boolean asksNextStep() {
        return nextStep;
    }

    /** What is kept of its form. */
    List<String> keys() {
        return keys;
    }
}
