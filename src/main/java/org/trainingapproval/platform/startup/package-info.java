/** What must be there before the first person signs in. */
@NullMarked
package org.trainingapproval.platform.startup;

import org.jspecify.annotations.NullMarked;
