/** What a training really costs: reported, compared with what was approved, and decided on where it is more. */
@NullMarked
package org.trainingapproval.delivery.cost;

import org.jspecify.annotations.NullMarked;
