/** Which checkpoints a training has, and the one place in which all of their dates are worked out. */
@NullMarked
package org.trainingapproval.delivery.schedule;

import org.jspecify.annotations.NullMarked;
