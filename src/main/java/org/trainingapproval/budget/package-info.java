/** The money for training: what each department may spend in a year, and what of it is held, committed or left. */
@NullMarked
package org.trainingapproval.budget;

import org.jspecify.annotations.NullMarked;
