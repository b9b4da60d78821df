/** What happens when somebody does not answer: how long each may be silent, and who reads daily what waits. */
@NullMarked
package org.trainingapproval.waiting;

import org.jspecify.annotations.NullMarked;
