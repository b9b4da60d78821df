package org.trainingapproval.delivery.process;

import java.util.List;

/** The ids and variables of the processes of a delivery; one place for all that the diagrams share with code. */
public final class DeliveryProcess {

    public static final String KEY = "trainingDelivery";

    public static final String PART_KEY = "trainingPart";

    /** All processes of a delivery, the first one first. */
    public static final List<String> KEYS =
            List.of(KEY, "trainingBooking", "realCost", "trainingKickOff", PART_KEY, "trainingFollowUp");

    /** Which checkpoint a step is about: an input of the step. */
    public static final String CHECKPOINT = "checkpoint";

    /** Instead of a checkpoint: the decision on a cost that is too high. */
    public static final String EXTRA_COST = "EXTRA_COST";

    /** Whether the checkpoint that opened last is asked for. */
    public static final String CHECKPOINT_STATE = "checkpointState";

    /** Which part of the training a process is about. */
    public static final String PART = "part";

    /** What the part of a package is called that a process is about. */
    public static final String PART_TITLE = "partTitle";

    public static final String REQUESTER = "requester";
    public static final String REQUEST_NUMBER = "requestNumber";

    public static final String BOOKING_OUTCOME = "bookingOutcome";
    public static final String NOT_TAKING_PLACE = "NOT_TAKING_PLACE";
    public static final String REAL_COST = "realCost";

    public static final String HELD_ON = "heldOn";
    public static final String COMMITMENT = "commitment";

    public static final String MEASUREMENT = "measurement";
    public static final String MEASURED = "MEASURED";
    public static final String KPI_ACTUAL = "kpiActual";
    public static final String MEASURED_ON = "measuredOn";
    public static final String SHARE_MEASURED = "shareMeasured";
    public static final String CONFIDENCE_MEASURED = "confidenceMeasured";

    public static final String NEXT_STEP = "nextStep";
    public static final String NEXT_STEP_OWNER = "nextStepOwner";
    public static final String NEXT_STEP_DATE = "nextStepDate";

    private DeliveryProcess() {}
}
