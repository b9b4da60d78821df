package org.trainingapproval.request.review.process;

/** The ids and variables of the process {@code requestReview}; one place for all that the diagram shares with code. */
public final class RequestReviewProcess {

    public static final String KEY = "requestReview";

    public static final String REVIEW_REQUEST = "UserTask_ReviewRequest";

    public static final String REVIEW_REQUEST_FORM = "reviewRequest";
    public static final String ANSWER_CONDITIONS_FORM = "answerConditions";
    public static final String ANSWER_QUESTION_FORM = "answerQuestion";
    public static final String DESCRIBE_IMPACT_FORM = "describeImpact";

    /** Who decides now; conditions of the form read it. */
    public static final String STAGE = "stage";

    /** Id of the person who reviews; null when several may. */
    public static final String REVIEWER = "reviewer";

    /** What follows when nobody decides in time. */
    public static final String SILENT_REVIEW = "silentReview";

    public static final String OTHERS_ASKED = "OTHERS_ASKED";
    public static final String NOBODY_LEFT = "NOBODY_LEFT";

    public static final String REVIEW_STEP = "reviewStep";
    public static final String REVIEW_OUTCOME = "reviewOutcome";

    public static final String DECISION = "decision";
    public static final String DENIAL_REASONS = "denialReasons";
    public static final String DECISION_REASON = "decisionReason";
    public static final String CONDITIONS = "conditions";
    public static final String CHANGES_WANTED = "changesWanted";
    public static final String QUESTION = "question";
    public static final String FORWARD_NOTE = "forwardNote";
    public static final String COMMENT = "comment";
    public static final String CHOSEN_OPTION = "chosenOption";
    public static final String OPTION_CHOICES = "optionChoices";
    public static final String OTHER_START = "otherStart";
    public static final String OTHER_END = "otherEnd";
    public static final String AGREED_TARGET = "agreedTarget";
    public static final String AGREED_OBJECTIVES = "agreedObjectives";
    public static final String REVIEWER_ROLE = "reviewerRole";
    public static final String PAYING_BUDGET = "payingBudget";
    public static final String BUDGET_CHOICES = "budgetChoices";

    public static final String CONDITIONS_ANSWER = "conditionsAnswer";
    public static final String ANSWER = "answer";

    /** Id of the manager of a participant who is asked; one for each instance of the embedded sub-process. */
    public static final String OTHER_MANAGER = "otherManager";

    public static final String IMPACT = "impact";
    public static final String IMPACT_TEXT = "impactText";

    private RequestReviewProcess() {}
}
