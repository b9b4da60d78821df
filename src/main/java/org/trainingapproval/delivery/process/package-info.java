/** What the diagrams of a delivery ask and tell. */
@NullMarked
package org.trainingapproval.delivery.process;

import org.jspecify.annotations.NullMarked;
