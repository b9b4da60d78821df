/** The pages that no feature owns: signing in and out, the start page, errors. */
@NullMarked
package org.trainingapproval.platform.web;

import org.jspecify.annotations.NullMarked;
