package org.trainingapproval.request.review;

/** What somebody who decides can say. */
public enum Outcome {
    APPROVED("approved it"),
    APPROVED_WITH_CONDITIONS("approved it with conditions"),
    CHANGES_REQUESTED("asked for changes"),
    QUESTION_ASKED("asked a question"),
    DENIED("denied it"),
    FORWARDED("forwarded it to human resources");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As it reads after a name. */
    public String words() {
        return words;
    }

    /** Whether it lets the training happen, perhaps with conditions. */
    public boolean approves() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
