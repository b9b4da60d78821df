/** What the organisation's rules find in a request before anybody decides on it. */
@NullMarked
package org.trainingapproval.request.assessment;

import org.jspecify.annotations.NullMarked;
