/** The pages that no feature owns: signing in and out, the start page, errors. */
@NullMarked
package org.trainingapproval.home;

import org.jspecify.annotations.NullMarked;
