/** Where reports of real costs and the decisions on them are kept. */
@NullMarked
package org.trainingapproval.delivery.cost.persistence;

import org.jspecify.annotations.NullMarked;
