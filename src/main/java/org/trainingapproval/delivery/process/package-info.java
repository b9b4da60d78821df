/** Where deliveries meet the engine. */
@NullMarked
package org.trainingapproval.delivery.process;

import org.jspecify.annotations.NullMarked;
