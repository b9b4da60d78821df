package org.trainingapproval.platform.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A working day that was found for a day on which something should have happened.
 *
 * @param day the working day
 * @param reason why it is another day, such as “2nd Christmas Day” or “weekend”; empty when it is the same
 */
public record Moved(LocalDate day, Optional<String> reason) {}
