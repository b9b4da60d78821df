package org.trainingapproval.request.proposal;

/**
 * Working time that a training takes.
 *
 * @param people how many take part
 * @param hoursEach working hours that each of them is away
 */
public record TimeAway(int people, int hoursEach) {}
