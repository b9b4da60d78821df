/** The result as the engine works it out. */
@NullMarked
package org.trainingapproval.delivery.result.process;

import org.jspecify.annotations.NullMarked;
