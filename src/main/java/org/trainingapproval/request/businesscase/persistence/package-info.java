/** Where estimates are stored. */
@NullMarked
package org.trainingapproval.request.businesscase.persistence;

import org.jspecify.annotations.NullMarked;
