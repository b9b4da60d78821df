/** Translates between the engine and the mails. */
@NullMarked
package org.trainingapproval.notification.process;

import org.jspecify.annotations.NullMarked;
