/** Everything that knows the inside of the engine; the only place that may. */
@NullMarked
package org.trainingapproval.platform.engine;

import org.jspecify.annotations.NullMarked;
