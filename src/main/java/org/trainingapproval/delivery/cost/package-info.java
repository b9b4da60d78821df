/** What a training really costs, and who has to agree when that is more than was approved. */
@NullMarked
package org.trainingapproval.delivery.cost;

import org.jspecify.annotations.NullMarked;
