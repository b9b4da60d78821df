/** Where findings are stored. */
@NullMarked
package org.trainingapproval.request.assessment.persistence;

import org.jspecify.annotations.NullMarked;
