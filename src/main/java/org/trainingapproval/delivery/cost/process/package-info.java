/** The real cost as the engine moves it. */
@NullMarked
package org.trainingapproval.delivery.cost.process;

import org.jspecify.annotations.NullMarked;
