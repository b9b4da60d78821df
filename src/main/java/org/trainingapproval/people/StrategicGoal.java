package org.trainingapproval.people;

/**
 * What the organisation is striving for.
 *
 * @param id short name
 * @param title in a few words
 * @param description when it is reached
 */
public record StrategicGoal(String id, String title, String description) {}
