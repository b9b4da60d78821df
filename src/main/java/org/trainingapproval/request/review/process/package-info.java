/** The review as the engine moves it. */
@NullMarked
package org.trainingapproval.request.review.process;

import org.jspecify.annotations.NullMarked;
