package org.trainingapproval.platform.time;

import java.time.Instant;

/**
 * The clock of the demonstration jumped, and the jobs that became due had a moment to run. For whoever looks at the clock now
 * and then and must not keep people waiting after a jump.
 *
 * @param now what time it is now
 */
public record ClockMoved(Instant now) {}
