/**
 * The review of a request: who has to decide, what they decided, and what follows. {@link Routes} finds the stages, {@link
 * Decisions} keeps what was decided, {@link Reviews} does what people do with both.
 */
@NullMarked
package org.trainingapproval.request.review;

import org.jspecify.annotations.NullMarked;
