/** What a training is worth and what it costs: the estimate of a request and the arithmetic of its business case. */
@NullMarked
package org.trainingapproval.request.businesscase;

import org.jspecify.annotations.NullMarked;
