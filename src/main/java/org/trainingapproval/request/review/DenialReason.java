package org.trainingapproval.request.review;

/** Why a request is denied, in one word that can be counted. */
public enum DenialReason {
    NO_BUDGET("There is no money for it"),
    CHEAPER_OPTION("There is a cheaper option"),
    BAD_TIMING("The time is not right"),
    CANNOT_COVER("The work can't be covered"),
    NOT_RELEVANT("It does not fit the work"),
    WEAK_CASE("The benefit is not convincing"),
    WRONG_FORMAT("Another format would be better"),
    DUPLICATE("It was done or asked for already"),
    OTHER("Another reason");

    private final String words;

    DenialReason(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }
}
