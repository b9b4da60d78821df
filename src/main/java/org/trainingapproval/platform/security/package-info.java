/** One sign-in, and the doors that stay closed. */
@NullMarked
package org.trainingapproval.platform.security;

import org.jspecify.annotations.NullMarked;
