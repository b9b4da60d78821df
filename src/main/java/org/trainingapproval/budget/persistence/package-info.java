/** The ledger of the budgets. */
@NullMarked
package org.trainingapproval.budget.persistence;

import org.jspecify.annotations.NullMarked;
