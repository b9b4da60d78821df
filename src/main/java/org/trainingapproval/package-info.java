/** Training Approval: carries a request for training from the need to the measured result. */
@NullMarked
package org.trainingapproval;

import org.jspecify.annotations.NullMarked;
