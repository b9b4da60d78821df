/** The clock of the demonstration, which an administrator moves forward to the next due date. Absent in profile {@code prod}. */
@NullMarked
package org.trainingapproval.demonstration.clock;

import org.jspecify.annotations.NullMarked;
