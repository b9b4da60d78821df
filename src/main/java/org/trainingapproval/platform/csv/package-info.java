/** Comma separated files. */
@NullMarked
package org.trainingapproval.platform.csv;

import org.jspecify.annotations.NullMarked;
