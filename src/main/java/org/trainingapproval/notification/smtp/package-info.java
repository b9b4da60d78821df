/** The way to the mail server. */
@NullMarked
package org.trainingapproval.notification.smtp;

import org.jspecify.annotations.NullMarked;
