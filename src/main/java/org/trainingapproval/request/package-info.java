/** A request for training: what is needed and why, what is proposed, and what was decided. */
@NullMarked
package org.trainingapproval.request;

import org.jspecify.annotations.NullMarked;
