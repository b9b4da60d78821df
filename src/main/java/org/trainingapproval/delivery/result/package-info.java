/** What a training brought, in figures and words. */
@NullMarked
package org.trainingapproval.delivery.result;

import org.jspecify.annotations.NullMarked;
