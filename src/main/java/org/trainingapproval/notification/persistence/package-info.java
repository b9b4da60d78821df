/** The table of mails. */
@NullMarked
package org.trainingapproval.notification.persistence;

import org.jspecify.annotations.NullMarked;
