/** What a request proposes beyond one training: what is learnt, who goes and for how long, and what else would do. */
@NullMarked
package org.trainingapproval.request.proposal;

import org.jspecify.annotations.NullMarked;
