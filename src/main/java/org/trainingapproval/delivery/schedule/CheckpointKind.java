package org.trainingapproval.delivery.schedule;

/** What somebody is asked about a training that was approved, in the order in which it usually happens. */
public enum CheckpointKind {
    BOOKING("Booking", false),
    FORMAT_QUESTION("Question about the format", false),
    KICK_OFF("Kick-off", false),
    PULSE_CHECK("Pulse check", true),
    INTERIM_RESULTS("Interim results", true),
    EVALUATION("Participants' answers", true),
    DEBRIEF("Debrief", true),
    CASCADE("Managers' debrief", true),
    COSTS("Final costs", false),
    USE_REPORT("Use of what was learned", false),
    FOLLOW_UP("Follow-up", false),
    MEASUREMENT("Measurement", false),
    FEEDBACK("Feedback", false);

    private final String words;
    private final boolean perPart;

    CheckpointKind(String words, boolean perPart) {
        this.words = words;
        this.perPart = perPart;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /** Whether every part of a package has one of its own. */
    public boolean isPerPart() {
        return perPart;
    }
}
