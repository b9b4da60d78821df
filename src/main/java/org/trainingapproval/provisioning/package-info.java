/** What must be there before the first person signs in. */
@NullMarked
package org.trainingapproval.provisioning;

import org.jspecify.annotations.NullMarked;
