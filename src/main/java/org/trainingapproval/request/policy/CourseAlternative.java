package org.trainingapproval.request.policy;

/**
 * A way to close a gap without a course.
 *
 * @param kind what it is
 * @param sentence what to try, and why it fits
 */
public record CourseAlternative(Kind kind, String sentence) {

    /** What can take the place of a course. */
    public enum Kind {
        JOB_SHADOWING,
        MENTORING,
        SELF_STUDY
    }
}
