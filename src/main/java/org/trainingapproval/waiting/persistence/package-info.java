/** Who read a digest on which day. */
@NullMarked
package org.trainingapproval.waiting.persistence;

import org.jspecify.annotations.NullMarked;
