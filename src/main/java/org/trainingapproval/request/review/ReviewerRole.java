package org.trainingapproval.request.review;

/** What part whoever approves takes in the training. */
public enum ReviewerRole {
    KICK_OFF("opens the training"),
    COACH("coaches afterwards"),
    MENTOR("is a mentor afterwards"),
    FACILITATOR("facilitates"),
    EXPERT("contributes as an expert"),
    GUEST("joins as a guest"),
    NONE("takes no part");

    private final String words;

    ReviewerRole(String words) {
        this.words = words;
    }

    /** As it reads after a name. */
    public String words() {
        return words;
    }
}
