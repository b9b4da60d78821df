/** The request as the engine moves it. */
@NullMarked
package org.trainingapproval.request.process;

import org.jspecify.annotations.NullMarked;
