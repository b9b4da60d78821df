package org.trainingapproval.request.process;

/** The ids, variables and beans of the process {@code trainingRequest}; one place for all that the diagram shares with code. */
public final class TrainingRequestProcess {

    public static final String KEY = "trainingRequest";

    public static final String REQUEST_TRAINING_FORM = "requestTraining";
    public static final String DESCRIBE_TRAINING_FORM = "describeTraining";
    public static final String REVIEW_REQUEST_FORM = "reviewRequest";

    /** Id of the person who asks; set by the engine plug-in from the sign-in, never by a form. */
    public static final String REQUESTER = "requester";

    public static final String REQUEST_NUMBER = "requestNumber";

    /** Ids of those who had a task of a request that was just withdrawn, a list; the requester is not in it. */
    public static final String TASK_HOLDERS = "taskHolders";

    /** What text views show of the request, escaped. */
    public static final String SUMMARY = "summary";

    public static final String DECISION = "decision";
    public static final String CHOSEN_OPTION = "chosenOption";
    public static final String OTHER_START = "otherStart";

    /** What the requester does with the assessed case: sends, changes or withdraws it. */
    public static final String CHECK_OUTCOME = "checkOutcome";

    /** Whether people decide, or nobody has to. */
    public static final String DECIDED_BY = "decidedBy";

    public static final String BY_RULE = "RULE";
    public static final String BY_PEOPLE = "PEOPLE";

    public static final String REVIEW_OUTCOME = "reviewOutcome";

    /** How the requester goes on after a denial. */
    public static final String DENIAL_RESPONSE = "denialResponse";

    /** Whether the requester ended the request, or nobody answered. */
    public static final String WITHDRAWN_BY = "withdrawnBy";

    public static final String BY_REQUESTER = "REQUESTER";
    public static final String BY_SILENCE = "SILENCE";
    public static final String BY_SILENT_REVIEWERS = "SILENT_REVIEWERS";

    /** Name of the message with which a requester ends a request at any time. */
    public static final String WITHDRAWAL_REQUESTED = "WithdrawalRequested";

    /** Name of the message with which a requester starts to change an approved request. */
    public static final String CHANGE_REQUESTED = "ChangeRequested";

    /** Which budget a member of HR or a senior leader lets pay. */
    public static final String PAYING_BUDGET = "payingBudget";

    public static final String SKILL_GAP = "skillGap";
    public static final String GAP_FOUND_BY = "gapFoundBy";
    public static final String AUDIENCE = "audience";
    public static final String KPI_NAME = "kpiName";
    public static final String KPI_UNIT = "kpiUnit";
    public static final String KPI_DIRECTION = "kpiDirection";
    public static final String KPI_BASELINE = "kpiBaseline";
    public static final String KPI_TARGET = "kpiTarget";
    public static final String KPI_SOURCE = "kpiSource";

    public static final String TITLE = "trainingTitle";
    public static final String PROVIDER = "trainingProvider";
    public static final String FORMAT = "trainingFormat";
    public static final String PLACE = "trainingPlace";
    public static final String FIRST_DAY = "trainingStart";
    public static final String LAST_DAY = "trainingEnd";
    public static final String FREE_OF_CHARGE = "freeOfCharge";
    public static final String CASH_COST = "cashCost";
    public static final String FURTHER_PARTS = "furtherParts";
    public static final String CONTENT = "trainingContent";
    public static final String OBJECTIVES = "objectives";
    public static final String PARTICIPANTS = "participants";
    public static final String FURTHER_PEOPLE = "furtherPeople";
    public static final String HOURS_AWAY = "hoursAway";
    public static final String WHO_IS_AWAY = "whoIsAway";
    public static final String COVER = "cover";
    public static final String ALTERNATIVES = "alternatives";

    /** What the forms offer to choose from. */
    public static final String PEOPLE_OPTIONS = "peopleOptions";

    public static final String GOAL_OPTIONS = "goalOptions";
    public static final String KPI_OPTIONS = "kpiOptions";

    /** Instead of a goal: none fits. */
    public static final String NO_GOAL = "NONE";

    /** Instead of a suggested metric: the one of the need. */
    public static final String OWN_KPI = "OWN";

    /** How much the next form asks, and what it begins with. */
    public static final String ESTIMATE_DEPTH = "estimateDepth";

    public static final String SHARE_DUE_TO_TRAINING = "shareDueToTraining";
    public static final String CONFIDENCE = "confidence";
    public static final String COURSE_FEE = "courseFee";

    private TrainingRequestProcess() {}
}
