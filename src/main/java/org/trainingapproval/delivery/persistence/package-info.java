/** Where deliveries, their checkpoints, answers and next steps are kept. */
@NullMarked
package org.trainingapproval.delivery.persistence;

import org.jspecify.annotations.NullMarked;
