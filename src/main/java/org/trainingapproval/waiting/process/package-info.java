/** The table of times for an answer, and what the engine knows of waiting tasks. */
@NullMarked
package org.trainingapproval.waiting.process;

import org.jspecify.annotations.NullMarked;
