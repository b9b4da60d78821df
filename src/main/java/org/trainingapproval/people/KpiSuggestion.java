package org.trainingapproval.people;

import org.jspecify.annotations.Nullable;

/**
 * A metric that somebody can choose who has none of their own, or none that suits a soft skill.
 *
 * @param id short name
 * @param name what it is called
 * @param unit its unit
 * @param direction which way is better
 * @param area what it is about, in a word or two
 * @param department name of the department that it suits; none: everybody
 */
public record KpiSuggestion(
        String id,
        String name,
        String unit,
        Direction direction,
        String area,
        @Nullable String department) {

    /** Which way a metric gets better. */
    public enum Direction {
        LOWER,
        HIGHER
    }

    /** Whether it suits this department. */
    public boolean suits(String departmentName) {
        return department == null || department.equals(departmentName);
    }
}
