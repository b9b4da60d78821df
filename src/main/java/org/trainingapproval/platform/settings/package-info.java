/** What an operator can set, and what stops a start that would be unsafe. */
@NullMarked
package org.trainingapproval.platform.settings;

import org.jspecify.annotations.NullMarked;
