/** Where results are kept. */
@NullMarked
package org.trainingapproval.delivery.result.persistence;

import org.jspecify.annotations.NullMarked;
