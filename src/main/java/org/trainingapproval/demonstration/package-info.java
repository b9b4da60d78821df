/** What only the demonstration has: its people on the sign-in page, a mail server and the mailbox page. Absent in profile {@code prod}. */
@NullMarked
package org.trainingapproval.demonstration;

import org.jspecify.annotations.NullMarked;
