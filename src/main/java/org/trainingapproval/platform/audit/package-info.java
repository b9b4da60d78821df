/** Who did what, when, in whose name. */
@NullMarked
package org.trainingapproval.platform.audit;

import org.jspecify.annotations.NullMarked;
