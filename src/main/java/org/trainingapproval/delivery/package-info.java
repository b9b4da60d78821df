/** What happens after the approval: the training is booked, held and measured. */
@NullMarked
package org.trainingapproval.delivery;

import org.jspecify.annotations.NullMarked;
