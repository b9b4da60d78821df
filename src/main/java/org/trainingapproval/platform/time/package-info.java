/** Working days and promised deadlines. */
@NullMarked
package org.trainingapproval.platform.time;

import org.jspecify.annotations.NullMarked;
