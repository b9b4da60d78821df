/** Tells people by mail what happened to a request; see {@link org.trainingapproval.notification.Notifications}. */
@NullMarked
package org.trainingapproval.notification;

import org.jspecify.annotations.NullMarked;
