/** The record of a request. */
@NullMarked
package org.trainingapproval.request.persistence;

import org.jspecify.annotations.NullMarked;
